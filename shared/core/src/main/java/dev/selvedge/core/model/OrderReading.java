package dev.selvedge.core.model;

/// One order as it was read from a marketplace.
public sealed interface OrderReading {

    record Readable(Order order) implements OrderReading {}

    /// An entry that is no order in our words.
    ///
    /// @param id the order's id, or where in the page it stood if even that is missing
    /// @param why what could not be read, without the value
    record Unreadable(String id, String why, String body) implements OrderReading {
        @Override
        public String toString() {
            return "Unreadable[" + id + ", " + why + "]";
        }
    }
}
