package dev.selvedge.local.simulator.mirakl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.selvedge.local.simulator.Call;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A `multipart/form-data` body taken apart into its named parts, byte for byte (RFC 7578; RFC 2046 section 5.1). What
/// stands before the first boundary and after the last one is left aside.
final class MultipartForm {

    /// A line of the body that is a boundary: where the text before it ends, and where the text after it begins.
    private record Boundary(int before, int after, boolean last) {}

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^;]*)");
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};
    private static final byte[] LAST = {'-', '-'};

    private final byte[] body;
    private final byte[] boundary;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private MultipartForm(byte[] body, String boundary) {
        this.body = body;
        this.boundary = ("--" + boundary).getBytes(ISO_8859_1);
    }

    /// @throws Problem when the body is not such a form, or ends before its last boundary
    static MultipartForm of(Call call) {
        String type = Optional.ofNullable(call.header("content-type")).orElse("");
        String boundary = parameter(type, "boundary").orElse("");
        if (!type.regionMatches(true, 0, "multipart/form-data", 0, 19) || boundary.isEmpty()) {
            throw Problem.invalid("body", "the body is not multipart/form-data with a boundary");
        }
        MultipartForm form = new MultipartForm(call.body(), boundary);
        form.takeApart();
        return form;
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private void takeApart() {
        Boundary opening = next(0);
        while (!opening.last()) {
            Boundary closing = next(opening.after());
            keep(opening.after(), Math.max(opening.after(), closing.before()));
            opening = closing;
        }
    }

    /// A part without any header begins with the empty line that ends its headers.
    private void keep(int from, int to) {
        boolean bare = has(LINE_END, from);
        int end = bare ? from : indexOf(HEADERS_END, from);
        int content = end + (bare ? LINE_END.length : HEADERS_END.length);
        if (end < 0 || content > to) {
            throw Problem.invalid("body", "a part of the body has no end of its headers");
        }
        new String(body, from, end - from, UTF_8)
                .lines()
                .filter(line -> line.regionMatches(true, 0, "content-disposition:", 0, 20))
                .flatMap(line -> parameter(line, "name").stream())
                .findFirst()
                .ifPresent(name -> parts.putIfAbsent(name, Arrays.copyOfRange(body, content, to)));
    }

    private Boundary next(int from) {
        for (int at = indexOf(boundary, from); at >= 0; at = indexOf(boundary, at + 1)) {
            Boundary found = boundaryAt(at);
            if (found != null) {
                return found;
            }
        }
        throw Problem.invalid("body", "the body has no end of its last part");
    }

    /// A boundary stands at the start of a line and alone on it, but for blanks at its end: the same letters within a
    /// line belong to the part.
    private @Nullable Boundary boundaryAt(int at) {
        if (at > 0 && !has(LINE_END, at - LINE_END.length)) {
            return null;
        }
        int before = Math.max(0, at - LINE_END.length);
        int end = at + boundary.length;
        if (has(LAST, end)) {
            return new Boundary(before, end, true);
        }
        while (end < body.length && (body[end] == ' ' || body[end] == '\t')) {
            end++;
        }
        return has(LINE_END, end) ? new Boundary(before, end + LINE_END.length, false) : null;
    }

    private int indexOf(byte[] wanted, int from) {
        for (int at = from; at <= body.length - wanted.length; at++) {
            if (body[at] == wanted[0] && has(wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean has(byte[] wanted, int at) {
        int end = at + wanted.length;
        return at >= 0 && end <= body.length && Arrays.equals(body, at, end, wanted, 0, wanted.length);
    }

    private static Optional<String> parameter(String header, String name) {
        Matcher parameter = PARAMETER.matcher(header);
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase(name)) {
                return Optional.of(bare(parameter.group(2)));
            }
        }
        return Optional.empty();
    }

    private static String bare(String value) {
        return value.startsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value.strip();
    }
}
