package dev.selvedge.johnlewis.mirakl;

import java.util.Optional;

/// Where a walk over the documents of some payouts is: so many payouts at a time, each time a list with an offset.
///
/// @param first the first of the payouts that are asked about
/// @param offset in their list
record MiraklDocumentPlace(int first, int offset) {

    /// So many cycles may be named at once ("maxItems" of IV01's `seller_billing_cycle_id`).
    static final int PAYOUTS = 100;

    static MiraklDocumentPlace at(Optional<String> token) {
        String[] parts = token.orElse("0/0").split("/", 2);
        return new MiraklDocumentPlace(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /// @param shown how many documents were shown here
    /// @param total how many there are of the payouts that were asked about here
    /// @param payouts how many there are in all
    Optional<MiraklDocumentPlace> next(int shown, int total, int payouts) {
        if (offset + shown < total) {
            return Optional.of(new MiraklDocumentPlace(first, offset + shown));
        }
        int others = first + PAYOUTS;
        return others < payouts ? Optional.of(new MiraklDocumentPlace(others, 0)) : Optional.empty();
    }

    @Override
    public String toString() {
        return first + "/" + offset;
    }
}
