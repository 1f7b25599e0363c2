package dev.selvedge.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.cloud.HostedFunctions;
import dev.selvedge.local.cloud.HostedFunctions.Hosted;
import dev.selvedge.local.cloud.HostedFunctions.Source;
import dev.selvedge.local.cloud.Outcome;
import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.cloud.Outcome.Failed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The packaged functions as Terraform's state has them: each with the variables, the handler, the time and the memory
/// that AWS was told of and nothing else, fed from the queues that the state maps to it, by the alias that it maps.
final class Running implements AutoCloseable {

    private static final Path FUNCTIONS = WorkingCopy.MODULE.resolve("../../functions");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Windows in which AWS waits for a fuller batch are shortened, since nothing comes to fill it.
    private static final long WINDOWS_FASTER = 30;

    private final Plan state;
    private final HostedFunctions functions;
    private final SqsClient sqs;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Map<String, Runnable> readers = new HashMap<>();

    Running(Plan state, Moto aws) {
        this.state = state;
        this.sqs = aws.client(SqsClient.builder());
        Map<String, String> surroundings = new HashMap<>(aws.environment());
        // No name leads to a bucket of its own on 127.0.0.1.
        surroundings.put("QUARKUS_S3_PATH_STYLE_ACCESS", "true");
        this.functions = new HostedFunctions(FUNCTIONS, surroundings, (name, line) -> lines.add(name + "> " + line));
        state.of("aws_lambda_function").forEach(function -> functions.host(hosted(function)));
    }

    /// Begins to feed the functions from their queues.
    void read() {
        state.of("aws_lambda_event_source_mapping").stream()
                .filter(mapping -> mapping.flag("/enabled"))
                .forEach(mapping -> read(functionOf(mapping.text("/function_name")), mapping));
    }

    /// Does something while a function's messages wait in its queue.
    ///
    /// @param function its name on AWS
    void without(String function, Runnable work) {
        readers.remove(function).run();
        work.run();
        read(
                function,
                state.only(
                        "aws_lambda_event_source_mapping",
                        one -> functionOf(one.text("/function_name")).equals(function)));
    }

    private void read(String function, Resource mapping) {
        readers.put(function, functions.read(function, sqs, source(mapping)));
    }

    /// Does once what the function's schedule does now and again.
    ///
    /// @param function its name on AWS
    /// @throws IllegalStateException with the function's own words when it fails
    void runScheduled(String function) {
        Resource schedule = state.only(
                "aws_scheduler_schedule",
                one -> functionOf(one.text("/target/0/arn")).equals(function));
        invoke(function, schedule.text("/target/0/input"));
    }

    /// Sends a message to the queue that is mapped to a function.
    void send(Resource mapping, String body) {
        sqs.sendMessage(send -> send.queueUrl(source(mapping).queueUrl()).messageBody(body));
    }

    /// Invokes a function that must answer.
    ///
    /// @param function its name on AWS
    String invoke(String function, String payload) {
        Outcome outcome = functions.invoke(function, payload);
        return switch (outcome) {
            case Answered answered -> answered.payload();
            case Failed failed ->
                throw new IllegalStateException(function + ": " + failed.type() + ": " + failed.message() + log());
        };
    }

    void await(String what, BooleanSupplier hasComeAbout) {
        try {
            functions.await(hasComeAbout, PATIENCE);
        } catch (TimeoutException late) {
            throw new AssertionError(what + " is still to come: " + late.getMessage() + log(), late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Whether a function has written a line with this in it.
    boolean hasLogged(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    /// The functions that have answered at least once.
    List<String> haveAnswered() {
        return functions.states().stream()
                .filter(one -> one.invocations() > one.failures())
                .map(one -> one.name())
                .toList();
    }

    @Override
    public void close() {
        functions.close();
        sqs.close();
    }

    private String log() {
        List<String> all = List.copyOf(lines);
        return "\n" + String.join("\n", all.subList(Math.max(0, all.size() - 60), all.size()));
    }

    /// AWS: the function behind an alias, by the alias's resource name.
    private String functionOf(String aliasArn) {
        return state.only("aws_lambda_alias", alias -> alias.text("/arn").equals(aliasArn))
                .text("/function_name");
    }

    private Hosted hosted(Resource function) {
        Map<String, String> environment = new HashMap<>();
        function.at("/environment/0/variables")
                .properties()
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asText()));
        String name = function.text("/function_name");
        return new Hosted(
                name,
                function.text("/arn"),
                Path.of(function.text("/filename"))
                        .getParent()
                        .getParent()
                        .getFileName()
                        .toString(),
                function.text("/handler"),
                environment,
                function.number("/timeout"),
                function.number("/memory_size"),
                concurrency(name));
    }

    /// A schedule's next run waits for the one before, and so does the next person.
    private int concurrency(String function) {
        return state.of("aws_lambda_event_source_mapping").stream()
                .filter(mapping -> functionOf(mapping.text("/function_name")).equals(function))
                .mapToInt(mapping -> mapping.number("/scaling_config/0/maximum_concurrency"))
                .findFirst()
                .orElse(1);
    }

    private Source source(Resource mapping) {
        String arn = mapping.text("/event_source_arn");
        JsonNode queue =
                state.only("aws_sqs_queue", one -> one.text("/arn").equals(arn)).values();
        return new Source(
                queue.path("url").asText(),
                arn,
                mapping.number("/batch_size"),
                Duration.ofSeconds(mapping.number("/maximum_batching_window_in_seconds"))
                        .dividedBy(WINDOWS_FASTER),
                mapping.number("/scaling_config/0/maximum_concurrency"));
    }
}
