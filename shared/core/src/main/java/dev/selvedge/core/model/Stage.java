package dev.selvedge.core.model;

/// Where an order waits that has not been confirmed to the marketplace.
public enum Stage {
    NOT_IN_ERP("Nobody in the warehouse knows of it: look whether orders are being taken in."),
    NOT_SHIPPED("Pick, pack and ship it, or tell John Lewis now that it will be late."),
    SHIPPED_NOT_CONFIRMED(
            "It has left: look why John Lewis does not show it, and confirm it there by hand if need be."),
    HELD("Mend what holds it.");

    private final String whatToDo;

    Stage(String whatToDo) {
        this.whatToDo = whatToDo;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
