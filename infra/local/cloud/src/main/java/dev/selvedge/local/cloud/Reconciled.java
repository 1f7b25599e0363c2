package dev.selvedge.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A payout's reconciliation as finance finds it in the bucket.
///
/// @param page the key of the page beside it
record Reconciled(JsonNode json, String page) {

    private static final String FOLDER = "reconciliations/";
    private static final String JSON = "reconciliation.json";

    /// @param payout the marketplace's name for it
    static Optional<Reconciled> find(S3Client s3, String bucket, String payout) {
        return keys(s3, bucket).stream()
                .filter(key -> key.endsWith("/" + JSON))
                .map(key -> new Reconciled(read(s3, bucket, key), key.replace(JSON, "reconciliation.html")))
                .filter(one -> one.json().at("/payout/id").asText().equals(payout))
                .findFirst();
    }

    private static List<String> keys(S3Client s3, String bucket) {
        return s3.listObjectsV2(list -> list.bucket(bucket).prefix(FOLDER)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private static JsonNode read(S3Client s3, String bucket, String key) {
        try {
            return new ObjectMapper()
                    .readTree(s3.getObjectAsBytes(get -> get.bucket(bucket).key(key))
                            .asByteArray());
        } catch (IOException unreadable) {
            throw new IllegalStateException(key + " is no JSON", unreadable);
        }
    }

    boolean isPosted() {
        return json.path("standing").asText().equals("POSTED");
    }

    /// What a person of finance would print.
    void save(S3Client s3, String bucket, Path file) throws IOException {
        Files.write(
                file, s3.getObjectAsBytes(get -> get.bucket(bucket).key(page)).asByteArray());
    }

    String table() {
        String currency = json.path("currency").asText();
        StringBuilder table = new StringBuilder("%nPayout %s (%s)%n".formatted(json.at("/payout/name").asText(), currency));
        table.append("  %-34s %-14s %6s %12s%n".formatted("kind", "becomes", "lines", "amount"));
        for (JsonNode kind : json.path("kinds")) {
            table.append(row(kind.path("kind"), kind.path("document"), kind.path("lines"), kind.path("amount")));
        }
        table.append("  %-49s %6s %12s%n".formatted("paid out", lines(), json.path("amount").asText()));
        table.append("  %-56s %12s%n".formatted("left on clearing", json.path("clearing").asText()));
        return table.toString();
    }

    private static String row(JsonNode kind, JsonNode document, JsonNode lines, JsonNode amount) {
        return "  %-34s %-14s %6s %12s%n"
                .formatted(
                        kind.asText(),
                        document.asText().toLowerCase(Locale.ROOT).replace('_', ' '),
                        lines.asText(),
                        amount.asText());
    }

    private String lines() {
        return json.path("lines").asText();
    }
}
