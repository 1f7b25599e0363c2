package dev.selvedge.local.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/// What S3 answers to one request.
record S3Answer(int status, Map<String, String> headers, byte[] body) {

    static S3Answer empty(int status) {
        return new S3Answer(status, Map.of(), new byte[0]);
    }

    static S3Answer xml(String text) {
        return xml(200, text);
    }

    private static S3Answer xml(int status, String text) {
        String whole = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text;
        return new S3Answer(status, Map.of("Content-Type", "application/xml"), whole.getBytes(UTF_8));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /// S3's error: "REST error responses" of the S3 API Reference.
    static final class Refusal extends RuntimeException {

        private final int status;
        private final String code;

        Refusal(int status, String code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }

        S3Answer answer() {
            return xml(
                    status,
                    "<Error><Code>" + code + "</Code><Message>" + escaped(String.valueOf(getMessage()))
                            + "</Message></Error>");
        }
    }
}
