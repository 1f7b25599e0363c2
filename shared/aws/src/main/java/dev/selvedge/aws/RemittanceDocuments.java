package dev.selvedge.aws;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.selvedge.core.port.Documents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// What of a payout is too large for a table's item: lists, each a document of JSON that is packed by gzip.
///
/// They are named `settlement/<payout>/<what>`. Of a payout's name only letters, digits and hyphens are written as they
/// are, and every other character by its number, so that no two payouts share a document.
final class RemittanceDocuments {

    private final Documents documents;

    RemittanceDocuments(Documents documents) {
        this.documents = documents;
    }

    <T> void put(String payout, String what, List<T> values, Class<T> type) {
        documents.put(name(payout, what), packed(Json.write(values, type)));
    }

    /// @throws IllegalStateException if there is none, or it is not what was put there
    <T> List<T> get(String payout, String what, Class<T> type) {
        String name = name(payout, what);
        try {
            return Json.list(unpacked(content(name, payout)), type);
        } catch (Documents.Damaged damaged) {
            throw new IllegalStateException(damaged.getMessage(), damaged);
        } catch (IOException notPacked) {
            throw new IllegalStateException("document " + name + " is not packed", notPacked);
        } catch (Unreadable unreadable) {
            throw new IllegalStateException("document " + name + ": " + unreadable.getMessage());
        }
    }

    private byte[] content(String name, String payout) {
        Optional<byte[]> content = documents.get(name);
        return content.orElseThrow(
                () -> new IllegalStateException("document " + name + " of payout " + payout + " is not there"));
    }

    private static String name(String payout, String what) {
        return "settlement/"
                + payout.chars().mapToObj(RemittanceDocuments::harmless).collect(Collectors.joining()) + "/" + what;
    }

    private static String harmless(int character) {
        boolean stays = character == '-'
                || (character >= '0' && character <= '9')
                || (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z');
        return stays ? Character.toString(character) : String.format("~%04x", character);
    }

    private static byte[] packed(String json) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(json.getBytes(US_ASCII));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(gzip.readAllBytes(), US_ASCII);
        }
    }
}
