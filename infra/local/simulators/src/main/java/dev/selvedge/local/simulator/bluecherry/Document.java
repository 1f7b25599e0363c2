package dev.selvedge.local.simulator.bluecherry;

/// What a file is about, and the part of its name that says so (bluecherry.md B3, Files).
public enum Document {
    ORDER("ORD"),
    STOCK("INV"),
    SHIPMENT("ASN"),
    /// 855, or the order status file.
    ANSWER("ACK"),
    /// 997: shares its name with the answers and differs by its extension.
    RECEIPT("ACK"),
    /// Cash receipts and journals, which their columns tell apart.
    FINANCE("FIN"),
    /// 810. B3 names no file for it; this code is a guess.
    INVOICE("BIL");

    private final String code;

    Document(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
