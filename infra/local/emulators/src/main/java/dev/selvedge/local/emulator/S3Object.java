package dev.selvedge.local.emulator;

import com.sun.net.httpserver.Headers;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/// An object: its bytes, and the headers that come back with them.
///
/// @param writtenAt to the second, as S3 remembers it
record S3Object(byte[] content, Map<String, String> headers, Instant writtenAt) {

    S3Object {
        writtenAt = writtenAt.truncatedTo(ChronoUnit.SECONDS);
    }

    private static final String CRC32_HEADER = "x-amz-checksum-crc32";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    /// @throws S3Answer.Refusal if the bytes are not those of which the sender took the checksum
    static S3Object of(Headers sent, byte[] body, Instant now) {
        ChunkedBody arrived =
                String.valueOf(sent.getFirst("x-amz-content-sha256")).startsWith("STREAMING-")
                        ? ChunkedBody.read(body)
                        : new ChunkedBody(body, Map.of());
        Map<String, String> kept = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-amz-meta-") || lower.equals("content-type")) {
                kept.put(lower, values.getFirst());
            }
        });
        String crc32 = crc32(arrived.content());
        String claimed = arrived.trailers().getOrDefault(CRC32_HEADER, sent.getFirst(CRC32_HEADER));
        if (claimed != null && !claimed.equals(crc32)) {
            throw new S3Answer.Refusal(400, "BadDigest", "The CRC32 you specified did not match what was received.");
        }
        kept.put(CRC32_HEADER, crc32);
        return new S3Object(arrived.content(), kept, now);
    }

    /// A copy takes everything along except the time ("CopyObject", S3 API Reference).
    S3Object copy(Instant now) {
        return new S3Object(content, headers, now);
    }

    /// The MD5, as for every object that was put whole and is encrypted with S3's own keys or none ("Object" in the S3
    /// API Reference).
    String etag() {
        try {
            return '"'
                    + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content))
                    + '"';
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    S3Answer answer() {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("ETag", etag());
        all.put("Last-Modified", HTTP_DATE.format(writtenAt));
        return new S3Answer(200, all, content);
    }

    private static String crc32(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(Integer.BYTES)
                        .putInt((int) crc.getValue())
                        .array());
    }
}
