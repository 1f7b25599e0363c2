package io.quarkus.amazon.lambda.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Stands in for the class of the same name in a packaged function: answers with what it was asked and by whom.
public final class QuarkusStreamHandler implements RequestStreamHandler {

    public QuarkusStreamHandler() {
        if ("init error".equals(System.getenv("STAND_IN"))) {
            throw new IllegalArgumentException("cin7.url is no URL");
        }
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        if (event.contains("throw")) {
            throw new IllegalStateException("told to fail");
        }
        String answer = "%s for %s with %d MB and a heap of %d MB"
                .formatted(
                        event,
                        context.getInvokedFunctionArn(),
                        context.getMemoryLimitInMB(),
                        Runtime.getRuntime().maxMemory() >> 20);
        output.write(answer.getBytes(StandardCharsets.UTF_8));
    }
}
