package dev.selvedge.johnlewis.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/// A digest of the figures of a cycle of SBC11: its amounts, its summary and their currency.
///
/// A figure of zero counts as one that is not shown, since Mirakl adds figures to the summary at any time
/// (john-lewis.md 2B.1 "Evolution") and nothing has changed then.
final class MiraklMark {

    private MiraklMark() {}

    static String of(JsonNode cycle) {
        SortedMap<String, String> figures = new TreeMap<>();
        add(figures, "", cycle);
        add(figures, "summary/", cycle.path("summary"));
        return digest(cycle.path("currency_iso_code").asText() + figures);
    }

    private static void add(SortedMap<String, String> figures, String under, JsonNode shown) {
        shown.properties().forEach(field -> {
            JsonNode figure = field.getValue();
            if (figure.isNumber() && figure.decimalValue().signum() != 0) {
                figures.put(
                        under + field.getKey(),
                        figure.decimalValue().stripTrailingZeros().toPlainString());
            }
        });
    }

    private static String digest(String words) {
        try {
            byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
