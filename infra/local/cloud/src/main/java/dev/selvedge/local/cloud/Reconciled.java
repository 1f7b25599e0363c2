package dev.selvedge.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// A payout's reconciliation as finance finds it in the bucket.
///
/// @param folder in which its tables and its page are
record Reconciled(JsonNode json, String folder) {

    /// @param payout what finance knows it by; a slash in it is no folder
    static Optional<Reconciled> find(S3Client s3, String bucket, String payout) {
        String folder = "reconciliations/" + payout.replace("/", "_2F") + "/";
        try {
            return Optional.of(new Reconciled(
                    new ObjectMapper().readTree(read(s3, bucket, folder + "reconciliation.json")), folder));
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the reconciliation of " + payout + " is no JSON", unreadable);
        }
    }

    private static byte[] read(S3Client s3, String bucket, String key) {
        return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray();
    }

    boolean isPosted() {
        return json.path("standing").asText().equals("POSTED");
    }

    /// What a person of finance would print.
    void save(S3Client s3, String bucket, Path file) throws IOException {
        Files.write(file, read(s3, bucket, folder + "reconciliation.html"));
    }

    String table() {
        String currency = json.path("currency").asText();
        StringBuilder table = new StringBuilder(
                "%nPayout %s (%s)%n".formatted(json.at("/payout/name").asText(), currency));
        table.append("  %-34s %-14s %6s %12s%n".formatted("kind", "becomes", "lines", "amount"));
        for (JsonNode kind : json.path("kinds")) {
            table.append(row(kind.path("kind"), kind.path("document"), kind.path("lines"), kind.path("amount")));
        }
        table.append("  %-49s %6s %12s%n"
                .formatted("paid out", lines(), json.path("amount").asText()));
        table.append("  %-56s %12s%n"
                .formatted("left on clearing", json.path("clearing").asText()));
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
