package dev.selvedge.local.emulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A body in the form `aws-chunked`: pieces with their length and signature, then trailers ("Signature Calculations
/// for the Authorization Header: Transferring Payload in Multiple Chunks", S3 API Reference).
record ChunkedBody(byte[] content, Map<String, String> trailers) {

    static ChunkedBody read(byte[] body) {
        return new Reader(body).read();
    }

    private static final class Reader {

        private final byte[] body;
        private int at;

        Reader(byte[] body) {
            this.body = body;
        }

        ChunkedBody read() {
            ByteArrayOutputStream content = new ByteArrayOutputStream(body.length);
            for (int size = size(); size > 0; size = size()) {
                content.write(body, at, size);
                at += size;
                line();
            }
            return new ChunkedBody(content.toByteArray(), trailers());
        }

        private int size() {
            return Integer.parseInt(line().split(";", 2)[0], 16);
        }

        private Map<String, String> trailers() {
            Map<String, String> trailers = new HashMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                String[] pair = line.split(":", 2);
                trailers.put(pair[0].toLowerCase(Locale.ROOT), pair[1].strip());
            }
            return trailers;
        }

        /// The text up to the next line break, or to the end.
        private String line() {
            int start = at;
            while (at < body.length && body[at] != '\n') {
                at++;
            }
            String line = new String(body, start, at - start, US_ASCII).strip();
            at = Math.min(at + 1, body.length);
            return line;
        }
    }
}
