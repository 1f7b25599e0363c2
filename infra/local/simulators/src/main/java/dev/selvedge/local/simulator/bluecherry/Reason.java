package dev.selvedge.local.simulator.bluecherry;

/// Why a line is refused, in this simulator's words: no source shows BlueCherry's.
enum Reason {
    DIVISION("unknown division"),
    CUSTOMER("unknown customer"),
    STORE("unknown store of this customer"),
    WAREHOUSE("unknown warehouse"),
    TERMS("unknown terms"),
    PO_NUMBER("the PO number is missing or too long"),
    DUPLICATE_PO("the PO number is taken"),
    DATE("a date is missing or unreadable"),
    MIXED("the lines of one PO differ in their header"),
    SKU("unknown style, colour, size or UPC"),
    QUANTITY("the quantity is not a whole number above nought"),
    PRICE("the unit price is not an amount"),
    LINE("the line reference is missing or repeated"),
    SHORT("not enough to sell"),
    NO_SUCH_LINE("there is no such line to cancel"),
    PICKED("the line is picked"),
    HELD("refused by hand");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
