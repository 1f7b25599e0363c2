package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.port.RemoteFailure.Refused;
import java.util.Map;
import java.util.Optional;

/// What finance has mapped, or the refusal that names what it has not.
final class Mapped {

    private Mapped() {}

    static String account(PostingTerms terms, AccountRole role) {
        return mapped(terms.accounts(), role, new MappingKey(Kind.ACCOUNT, role.name()));
    }

    static String purchaseTax(PostingTerms terms, String taxes) {
        return mapped(terms.purchaseTaxes(), taxes, new MappingKey(Kind.PURCHASE_TAX, taxes));
    }

    static String saleTax(PostingTerms terms, String taxes) {
        return mapped(terms.saleTaxes(), taxes, new MappingKey(Kind.TAX, taxes));
    }

    private static <K> String mapped(Map<K, String> all, K from, MappingKey key) {
        return Optional.ofNullable(all.get(from)).orElseThrow(() -> notSent("nothing is mapped for " + key));
    }

    /// What BlueCherry would not refuse, and must not be told.
    static Refused notSent(String words) {
        return new Refused(BlueCherryBooks.SYSTEM, "the payout was not sent to " + BlueCherryBooks.SYSTEM, words);
    }
}
