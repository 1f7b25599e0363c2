package dev.selvedge.erp.bluecherry;

/// How X12 is spoken (bluecherry.md B3: all qualifiers are configurable). Filled in by whoever writes the format.
///
/// @param sender our interchange id, up to 15 characters
/// @param receiver BlueCherry's
public record X12Settings(String senderQualifier, String sender, String receiverQualifier, String receiver) {

    public static X12Settings documented() {
        return new X12Settings("ZZ", "JLMSELLER", "ZZ", "BLUECHERRY");
    }
}
