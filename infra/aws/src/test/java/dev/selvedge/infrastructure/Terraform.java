package dev.selvedge.infrastructure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Terraform of this machine, with its provider for AWS from a mirror or, without one, from the network.
final class Terraform {

    /// What it says when a provider is neither in the mirror nor to be had from the network.
    private static final String NO_PROVIDER = "Failed to query available provider packages";

    private static final Map<String, String> QUIET =
            Map.of("TF_IN_AUTOMATION", "1", "TF_INPUT", "0", "CHECKPOINT_DISABLE", "1");

    private final Program program;
    private final Optional<Path> mirror;

    private Terraform(Program program, Optional<Path> mirror) {
        this.program = program;
        this.mirror = mirror;
    }

    /// Skips the test that asks if there is none.
    static Terraform required() {
        Optional<Program> program = Program.onPath("terraform");
        Untested.unless(
                program.isPresent(),
                "Terraform is not on the PATH, so that nothing of infra/aws was planned.",
                "Install 1.11 or later (https://developer.hashicorp.com/terraform/install).");
        return new Terraform(program.orElseThrow(), ProviderMirror.find());
    }

    /// Gives a folder of Terraform's its modules and providers, without a backend; skips the test that asks if the
    /// provider cannot be had.
    Terraform init(Path folder) {
        Program.Ended ended = mirror.map(
                        place -> run(folder, "init", "-backend=false", "-no-color", "-plugin-dir=" + place))
                .filter(tried -> tried.status() == 0)
                .orElseGet(() -> run(folder, "init", "-backend=false", "-no-color"));
        Untested.unless(
                ended.status() == 0 || !ended.errors().contains(NO_PROVIDER),
                "Terraform's provider hashicorp/aws cannot be had, so that nothing of infra/aws was planned.",
                "Allow the network, or make a mirror (terraform providers mirror FOLDER, in infra/aws) and name it in"
                        + " TF_PROVIDER_MIRROR.");
        ended.orThrow();
        return this;
    }

    /// Runs one command in a folder.
    Program.Ended run(Path folder, String... arguments) {
        return run(folder, Map.of(), arguments);
    }

    Program.Ended run(Path folder, Map<String, String> environment, String... arguments) {
        Map<String, String> all = new HashMap<>(QUIET);
        all.putAll(environment);
        return program.run(folder, all, arguments);
    }
}
