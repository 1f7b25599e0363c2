package dev.selvedge.local.cloud;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The ERPs that a connection can have, as `selvedge.erp` spells them.
public enum Erp {
    CIN7,
    BLUECHERRY;

    /// The ERP of this spelling; empty if there is none.
    static Optional<Erp> spelled(String spelling) {
        return Arrays.stream(values())
                .filter(erp -> erp.toString().equals(spelling))
                .findFirst();
    }

    static List<String> spellings() {
        return Arrays.stream(values()).map(Erp::toString).toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
