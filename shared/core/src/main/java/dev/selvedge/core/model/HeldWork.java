package dev.selvedge.core.model;

/// The work that a hold keeps, so that nothing is lost while it waits.
public sealed interface HeldWork {

    /// The order as it was when it was held; it goes back to the queue when the hold lets go.
    record OfOrder(Order order) implements HeldWork {}

    /// An order of which the marketplace is to be told; what has left is read again.
    record OfDispatch(OrderId order) implements HeldWork {}

    /// A payout to be looked at again.
    record OfRemittance(String payout) implements HeldWork {}

    /// A text that could not be read. May carry personal data: it prints as its length.
    record Unread(String body) implements HeldWork {
        @Override
        public String toString() {
            return "Unread[" + body.length() + " characters]";
        }
    }

    /// The work is done or stands elsewhere; the hold only tells.
    record Nothing() implements HeldWork {}
}
