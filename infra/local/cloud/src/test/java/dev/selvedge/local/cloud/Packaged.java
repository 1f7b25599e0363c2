package dev.selvedge.local.cloud;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The repository's own topology and packaged functions, for integration tests.
final class Packaged {

    static final Path REPOSITORY = Path.of("../../..");
    static final Path FUNCTIONS = REPOSITORY.resolve("functions");

    private Packaged() {}

    static Topology topology() {
        return Topology.read(REPOSITORY.resolve("infra/aws/topology.json")).of(Erp.CIN7);
    }

    static Workbench bench(LogListener logs) {
        return Workbench.open(topology(), FUNCTIONS, Map.of(), cloud -> cloud.logs(logs));
    }

    static Workbench bench(Topology topology, Map<String, String> settings) {
        return Workbench.open(topology, FUNCTIONS, settings, UnaryOperator.identity());
    }
}
