package dev.selvedge.local.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A function in place of a real one: it speaks the runtime API and behaves as its environment or its event tells it.
/// It needs nothing but the JDK, so that it starts quickly.
final class StandIn {

    private static final String API = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/";
    private static final Pattern RECORD = Pattern.compile("\"messageId\":\"([^\"]+)\".*?\"body\":\"([^\"]*)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<byte[]> HELD = new ArrayList<>();

    private static boolean hangs;

    private StandIn() {}

    public static void main(String... arguments) throws Exception {
        System.out.println("pid " + ProcessHandle.current().pid());
        atInit(String.valueOf(System.getenv("STAND_IN")));
        while (true) {
            HttpResponse<String> event = HTTP.send(
                    HttpRequest.newBuilder(URI.create(API + "invocation/next")).build(), BodyHandlers.ofString());
            System.out.println("event " + event.body());
            answer(event);
        }
    }

    private static void atInit(String behaviour) throws IOException, InterruptedException {
        switch (behaviour) {
            case "init error" -> {
                post(
                        "init/error",
                        "{\"errorType\":\"ConfigurationException\",\"errorMessage\":\"cin7.url is no URL\"}");
                System.exit(1);
            }
            case "hang always" -> hangs = true;
            case "exit at init" -> {
                System.err.println("SRCFG00014: cin7.account is required");
                System.exit(3);
            }
            default -> {}
        }
    }

    private static void answer(HttpResponse<String> event) throws IOException, InterruptedException {
        String id = event.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
        String told = event.body();
        if (told.contains("throw")) {
            post("invocation/" + id + "/error", "{\"errorType\":\"BadThing\",\"errorMessage\":\"told to fail\"}");
        } else {
            post("invocation/" + id + "/response", answer(event, told));
        }
    }

    private static String answer(HttpResponse<String> event, String told) throws IOException, InterruptedException {
        if (hangs || told.contains("hang")) {
            new CountDownLatch(1).await();
        } else if (told.contains("exit")) {
            System.exit(7);
        } else if (told.contains("allocate")) {
            allocate();
        } else if (told.contains("environment")) {
            return new TreeMap<>(System.getenv()).toString();
        } else if (told.contains("headers")) {
            return new TreeMap<>(event.headers().map()).toString();
        } else if (told.contains("ledger")) {
            return askLedger();
        } else if (told.contains("nonsense")) {
            return "{\"batchItemFailures\":[{\"itemIdentifier\":\"never sent\"}]}";
        } else if (told.contains("Records")) {
            return failures(told);
        }
        return told;
    }

    /// Asks as the SDK does, but for the signature, which nobody looks at.
    private static String askLedger() throws IOException, InterruptedException {
        String table = System.getenv("SELVEDGE_TABLES_LEDGER");
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getenv("AWS_ENDPOINT_URL_DYNAMODB")))
                .header("X-Amz-Target", "DynamoDB_20120810.GetItem")
                .header("Content-Type", "application/x-amz-json-1.0")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + System.getenv("AWS_ACCESS_KEY_ID")
                                + "/20260101/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0")
                .POST(BodyPublishers.ofString("{\"TableName\":\"" + table + "\",\"Key\":{\"key\":{\"S\":\"JL-1\"}}}"))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static void allocate() {
        while (true) {
            byte[] block = new byte[8 << 20];
            Arrays.fill(block, (byte) 1);
            HELD.add(block);
        }
    }

    private static String failures(String event) {
        return RECORD.matcher(event)
                .results()
                .filter(record -> record.group(2).startsWith("bad"))
                .map(record -> "{\"itemIdentifier\":\"" + record.group(1) + "\"}")
                .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}"));
    }

    private static void post(String path, String body) throws IOException, InterruptedException {
        HTTP.send(
                HttpRequest.newBuilder(URI.create(API + path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }
}
