package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.util.List;

/// Refuses what mixes currencies. Documents in another currency than the account's own are not simulated.
final class Currencies {

    private Currencies() {}

    /// A document in the account's own currency has a rate of 1, or none.
    static void check(String currency, String rateField, Written body, List<ErrorModel> faults) {
        if (!currency.equals(Account.BASE_CURRENCY)) {
            throw Refused.notSimulated("documents in " + currency);
        }
        BigDecimal rate = body.number(rateField);
        if (rate != null && rate.compareTo(BigDecimal.ONE) != 0) {
            faults.add(ErrorModel.invalid(rateField + " must be 1 for " + currency + "."));
        }
    }

    /// Money for a document moves on an account of its currency; the words are a guess.
    static void check(String currency, LedgerAccount account, List<ErrorModel> faults) {
        if (!account.currency().equals(currency)) {
            faults.add(ErrorModel.invalid(
                    "Account " + account.code() + " is in " + account.currency() + ", not in " + currency + "."));
        }
    }
}
