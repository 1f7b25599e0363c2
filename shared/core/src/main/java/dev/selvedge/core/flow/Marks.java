package dev.selvedge.core.flow;

/// The names of the cursors that keep, for each order, the newest reading that a worker has taken up.
final class Marks {

    private Marks() {}

    static String of(String orderId) {
        return "order/" + orderId;
    }
}
