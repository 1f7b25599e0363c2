package dev.selvedge.core.model;

import java.time.LocalDate;
import java.util.Map;

/// How the postings of a remittance are made.
///
/// @param payout the payout's name, which every posting carries
/// @param on the day they are booked on
/// @param accounts the supplier's accounts
/// @param purchaseTaxes the ERP's tax rules for what the operator charges, by the operator's codes
/// @param saleTaxes the ERP's tax rules for what customers buy, by the marketplace's codes
public record PostingTerms(
        String payout,
        LocalDate on,
        Map<AccountRole, String> accounts,
        Map<String, String> purchaseTaxes,
        Map<String, String> saleTaxes) {

    public PostingTerms {
        accounts = Map.copyOf(accounts);
        purchaseTaxes = Map.copyOf(purchaseTaxes);
        saleTaxes = Map.copyOf(saleTaxes);
    }

    /// What a posting is referred to by in the ERP.
    public String reference(Posting posting) {
        return posting.subject().map(subject -> subject + " " + payout).orElse(payout);
    }

    /// Whether a reference is one of this payout's.
    public boolean isReferredToBy(String reference) {
        return reference.equals(payout) || reference.endsWith(" " + payout);
    }

    /// @throws IllegalStateException if it was not asked for when the postings were planned
    public String account(AccountRole role) {
        String account = accounts.get(role);
        if (account == null) {
            throw new IllegalStateException("no account is mapped for " + role);
        }
        return account;
    }
}
