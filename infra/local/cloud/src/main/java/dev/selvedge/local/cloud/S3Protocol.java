package dev.selvedge.local.cloud;

import static dev.selvedge.local.simulator.SimulatorServer.escaped;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Amazon S3: what is done to a bucket, or to an object of one, by method, path and query.
///
/// Which permission is needed is said with each operation in the S3 API Reference.
final class S3Protocol implements Protocol {

    private static final String LIST = "s3:ListBucket";

    /// What the SDK writes behind an object's path beside what is asked.
    private static final String OPERATION = "x-id";

    private final Naming naming;

    S3Protocol(Naming naming) {
        this.naming = naming;
    }

    @Override
    public List<Permission> needed(Call call) {
        String[] path = path(call.path());
        if (path[1].isEmpty()) {
            boolean lists = call.method().equals("GET") && "2".equals(call.parameter("list-type"));
            return List.of(on(path[0], lists ? LIST : unknown(call)));
        }
        if (!Set.of(OPERATION).containsAll(call.query().keySet())) {
            return List.of(on(path[0], unknown(call)));
        }
        return object(call, path[0]);
    }

    private List<Permission> object(Call call, String bucket) {
        String source = call.header("x-amz-copy-source");
        return switch (call.method()) {
            case "GET", "HEAD" -> List.of(on(bucket, "s3:GetObject"));
            case "DELETE" -> List.of(on(bucket, "s3:DeleteObject"));
            case "PUT" ->
                source == null
                        ? List.of(on(bucket, "s3:PutObject"))
                        : List.of(
                                on(path(URLDecoder.decode(source, UTF_8))[0], "s3:GetObject"),
                                on(bucket, "s3:PutObject"));
            default -> List.of(on(bucket, unknown(call)));
        };
    }

    /// Who may not list a bucket does not hear what is missing in it ("GetObject", permissions).
    @Override
    public Optional<Permission> neededToHear(Call call, Answer answer) {
        boolean missing = answer.status() == 404 && answer.text().contains("<Code>NoSuchKey</Code>");
        return missing ? Optional.of(on(path(call.path())[0], LIST)) : Optional.empty();
    }

    /// The bucket and the key, which is empty where there is none.
    private static String[] path(String path) {
        String[] parts = path.replaceFirst("^/", "").split("/", 2);
        return new String[] {parts[0], parts.length == 1 ? "" : parts[1]};
    }

    private static String unknown(Call call) {
        return "s3:" + call.method() + call.query().keySet();
    }

    private Permission on(String bucket, String action) {
        return new Permission(action, naming.resource("buckets", bucket));
    }

    /// "REST error responses" of the S3 API Reference.
    @Override
    public Answer denied(String words) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>AccessDenied</Code><Message>"
                + escaped(words) + "</Message></Error>";
        return new Answer(403, Map.of("Content-Type", "application/xml"), xml.getBytes(UTF_8));
    }
}
