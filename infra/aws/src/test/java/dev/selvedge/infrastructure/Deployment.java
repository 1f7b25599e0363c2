package dev.selvedge.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.infrastructure.Program.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One connection that Terraform applies to moto, from a working copy of its own.
///
/// Stand-ins take the place of the packaged functions: moto would keep each of these three times in memory, and runs
/// none. What the state says of them is what the packaged ones are started with.
final class Deployment {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// A bucket at 127.0.0.1 has no host of its own.
    private static final String PROVIDER = """
            provider "aws" {
              s3_use_path_style = true
            }
            """;

    /// Terraform waits a quarter of a minute and more for many things to be as it has made them; what waits takes no
    /// time of anybody's.
    private static final String TOGETHER = "-parallelism=40";

    private static final List<String> NOTHING = List.of("no-op");

    private final Terraform terraform;
    private final Moto aws;
    private final WorkingCopy copy = WorkingCopy.make();

    /// @param variables the connection's, but for what lets it be destroyed again
    Deployment(Terraform terraform, Moto aws, Map<String, ?> variables) {
        this.terraform = terraform;
        this.aws = aws;
        write("provider.tf", PROVIDER);
        configure(variables);
        terraform.init(copy.infra());
    }

    /// Gives it these variables from now on.
    void configure(Map<String, ?> variables) {
        ObjectNode all = JSON.valueToTree(variables);
        all.put("deletion_protection", false).put("secret_recovery_days", 0);
        write("terraform.tfvars.json", all.toString());
    }

    /// Other functions are packaged from now on.
    void repackage() {
        try (Stream<Path> all = Files.walk(copy.infra().resolve("../../functions"))) {
            for (Path zip : all.filter(Files::isRegularFile).toList()) {
                Files.writeString(zip, "another " + zip);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void apply() {
        run("apply", "-auto-approve", "-no-color", TOGETHER).orThrow();
    }

    void destroy() {
        run("destroy", "-auto-approve", "-no-color", TOGETHER).orThrow();
    }

    /// What Terraform would do to each resource that is there or is to be: `create`, `update`, `delete`. What would
    /// stay as it is does not count.
    Map<String, List<String>> changes() {
        run("plan", "-out=next.tfplan", "-no-color", TOGETHER).orThrow();
        Map<String, List<String>> changes = new TreeMap<>();
        for (JsonNode change : Json.of(show("next.tfplan")).path("resource_changes")) {
            changes.put(change.path("address").asText(), Json.texts(change.at("/change/actions")));
        }
        changes.values().removeIf(NOTHING::equals);
        return changes;
    }

    /// What there is, as Terraform's state has it.
    Plan state() {
        List<Resource> resources = new ArrayList<>();
        collect(Json.of(show()).at("/values/root_module"), resources);
        return new Plan(List.copyOf(resources));
    }

    JsonNode outputs() {
        return Json.of(run("output", "-json").orThrow());
    }

    private String show(String... of) {
        return run(Stream.concat(Stream.of("show", "-json"), Arrays.stream(of)).toArray(String[]::new))
                .orThrow();
    }

    private static void collect(JsonNode module, List<Resource> into) {
        for (JsonNode resource : module.path("resources")) {
            if (resource.path("mode").asText().equals("managed")) {
                into.add(new Resource(
                        resource.path("address").asText(),
                        module.path("address").asText(""),
                        resource.path("type").asText(),
                        resource.path("name").asText(),
                        resource.path("values")));
            }
        }
        module.path("child_modules").forEach(child -> collect(child, into));
    }

    private Ended run(String... arguments) {
        Map<String, String> environment = new HashMap<>(aws.environment());
        // What moto does not know fails at once, and is not tried for minutes.
        environment.put("AWS_MAX_ATTEMPTS", "2");
        return terraform.run(copy.infra(), environment, arguments);
    }

    private void write(String file, String text) {
        try {
            Files.writeString(copy.infra().resolve(file), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
