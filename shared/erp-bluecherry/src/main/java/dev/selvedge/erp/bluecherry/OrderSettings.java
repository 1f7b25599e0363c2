package dev.selvedge.erp.bluecherry;

import java.time.Duration;

/// What an order must be like (bluecherry.md B3).
///
/// @param longestPo how long a PO number may be (a guess: 20 to 22)
/// @param poNumber how an order's id becomes a PO number
/// @param type what `OrderType` says of an order
/// @param cancellation how an order is taken back
/// @param cancellationType what `OrderType` says of one that is taken back
/// @param cancelAfter how long after the shipping deadline `CancelDate` is
/// @param shipVia how goods are to leave; may be empty
/// @param cancelledWithin how long a cancellation may go unanswered before people are told
/// @param askEvery how long until it is worth looking whether BlueCherry has answered
public record OrderSettings(
        int longestPo,
        PoNumber poNumber,
        String type,
        Cancellation cancellation,
        String cancellationType,
        Duration cancelAfter,
        String shipVia,
        Duration cancelledWithin,
        Duration askEvery) {

    public static OrderSettings documented() {
        return new OrderSettings(
                22,
                PoNumber.ORDER_ID,
                "DS",
                Cancellation.FILE,
                "CN",
                Duration.ofDays(7),
                "",
                Duration.ofHours(4),
                Duration.ofMinutes(5));
    }

    /// How an order's id becomes a PO number.
    public enum PoNumber {
        /// As it is; an order whose id is too long is held.
        ORDER_ID,
        /// A digest of 13 characters, from which the record of what was sent leads back.
        SHORT
    }

    /// How an order is taken back. No source says how BlueCherry can be asked to.
    public enum Cancellation {
        /// Told like an order: an 850 with the purpose `01`, or rows of the cancellation type.
        FILE,
        /// People do it in BlueCherry.
        BY_HAND
    }
}
