package dev.selvedge.local.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What is asked by `ListObjectsV2`, as the S3 API Reference describes it: keys in the sequence of their bytes in
/// UTF-8; those that go on beyond a delimiter rolled up into one common prefix, which counts as one; up to 1,000 at
/// once, and a token to go on.
record S3Listing(String bucket, Map<String, String> asked) {

    private static final int MOST = 1_000;
    private static final Set<String> KNOWN =
            Set.of("list-type", "prefix", "delimiter", "continuation-token", "max-keys", "encoding-type");

    /// @throws S3Answer.Refusal if something is asked that is not emulated
    static S3Listing of(String bucket, String query) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String one : query.split("&")) {
            String[] pair = one.split("=", 2);
            asked.put(pair[0], pair.length == 1 ? "" : URLDecoder.decode(pair[1], UTF_8));
        }
        if (!asked.getOrDefault("list-type", "").equals("2") || !KNOWN.containsAll(asked.keySet())) {
            throw new S3Answer.Refusal(501, "NotImplemented", "GET " + bucket + "?" + query);
        }
        return new S3Listing(bucket, asked);
    }

    S3Answer of(NavigableMap<String, S3Object> objects) {
        Page page = page(objects);
        return S3Answer.xml("<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                + element("Name", bucket)
                + element("Prefix", spelling().apply(prefix()))
                + element("KeyCount", Integer.toString(page.entries.size()))
                + element("MaxKeys", Integer.toString(most()))
                + given("delimiter", "Delimiter")
                + given("encoding-type", "EncodingType")
                + given("continuation-token", "ContinuationToken")
                + element("IsTruncated", Boolean.toString(page.truncated))
                + (page.truncated ? element("NextContinuationToken", token(page.last())) : "")
                + String.join("", page.entries.values())
                + "</ListBucketResult>");
    }

    private Page page(NavigableMap<String, S3Object> objects) {
        Page page = new Page();
        String after = after();
        for (Map.Entry<String, S3Object> object :
                objects.tailMap(prefix(), true).entrySet()) {
            String key = object.getKey();
            if (!key.startsWith(prefix())) {
                break;
            }
            Optional<String> rolledUp = rolledUp(key);
            String shown = rolledUp.orElse(key);
            boolean before = !after.isEmpty() && (shown.equals(after) || S3Store.BY_BYTES.compare(key, after) <= 0);
            if (before || page.entries.containsKey(shown)) {
                continue;
            }
            if (page.entries.size() == most()) {
                page.truncated = true;
                break;
            }
            page.entries.put(shown, rolledUp.map(this::commonPrefix).orElseGet(() -> contents(key, object.getValue())));
        }
        return page;
    }

    private Optional<String> rolledUp(String key) {
        String delimiter = asked.getOrDefault("delimiter", "");
        int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix().length());
        return end < 0 ? Optional.empty() : Optional.of(key.substring(0, end + delimiter.length()));
    }

    private String contents(String key, S3Object object) {
        return "<Contents>"
                + element("Key", spelling().apply(key))
                + element("LastModified", object.writtenAt().toString())
                + element("ETag", object.etag())
                + element("Size", Integer.toString(object.content().length))
                + element("StorageClass", "STANDARD")
                + "</Contents>";
    }

    private String commonPrefix(String shown) {
        return "<CommonPrefixes>" + element("Prefix", spelling().apply(shown)) + "</CommonPrefixes>";
    }

    /// Not every character of a key can stand in XML.
    private UnaryOperator<String> spelling() {
        return asked.containsKey("encoding-type") ? text -> URLEncoder.encode(text, UTF_8) : UnaryOperator.identity();
    }

    private String prefix() {
        return asked.getOrDefault("prefix", "");
    }

    private int most() {
        return Math.min(MOST, Integer.parseInt(asked.getOrDefault("max-keys", Integer.toString(MOST))));
    }

    private String after() {
        return new String(Base64.getUrlDecoder().decode(asked.getOrDefault("continuation-token", "")), UTF_8);
    }

    private static String token(String last) {
        return Base64.getUrlEncoder().encodeToString(last.getBytes(UTF_8));
    }

    private String given(String parameter, String name) {
        return asked.containsKey(parameter) ? element(name, asked.getOrDefault(parameter, "")) : "";
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + S3Answer.escaped(text) + "</" + name + ">";
    }

    private static final class Page {
        private final Map<String, String> entries = new LinkedHashMap<>();
        private boolean truncated;

        private String last() {
            List<String> shown = new ArrayList<>(entries.keySet());
            return shown.getLast();
        }
    }
}
