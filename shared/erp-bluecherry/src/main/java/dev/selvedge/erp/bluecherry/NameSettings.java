package dev.selvedge.erp.bluecherry;

/// What BlueCherry's files are called: by their names they are told apart. Each is a regular expression of a whole
/// name; the group `stamp`, if it has one, is the time of the batch.
///
/// @param stamp the pattern of the times in names, ours too
public record NameSettings(
        String answers, String shipments, String stock, String invoices, String receipts, String stamp) {

    /// @param prefix the first part of every name
    public static NameSettings documented(String prefix) {
        return new NameSettings(
                named(prefix, "ACK", "csv|855"),
                named(prefix, "ASN", "csv|856"),
                named(prefix, "INV", "csv|846"),
                // No name is documented for these.
                named(prefix, "BIL", "csv|810"),
                named(prefix, "ACK", "997"),
                "uuuuMMddHHmmss");
    }

    private static String named(String prefix, String code, String extensions) {
        return prefix + "_" + code + "_(?<stamp>\\d{14})(_.*)?\\.(" + extensions + ")";
    }
}
