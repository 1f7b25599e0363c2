package dev.selvedge.local.cloud;

import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The functions of a connection by their names, each ready to start its processes.
record FunctionHosts(Map<String, FunctionHost> byName) {

    static FunctionHosts start(
            FunctionEnvironment environment, Workspace workspace, Activity activity, LogListener logs, Parts parts) {
        MemoryWatch memory = parts.add(new MemoryWatch());
        Map<String, FunctionHost> hosts = new LinkedHashMap<>();
        environment.topology().functions().forEach((name, function) -> {
            LaunchPlan plan = plan(name, function, environment, workspace.artifact(function.artifact()));
            Supplier<FunctionProcess> starter = () -> FunctionProcess.start(plan, InstantSource.system(), memory, logs);
            hosts.put(name, parts.add(new FunctionHost(name, function.maximumConcurrency(), activity, starter)));
        });
        return new FunctionHosts(Collections.unmodifiableMap(hosts));
    }

    FunctionHost of(String name) {
        FunctionHost host = byName.get(name);
        if (host == null) {
            throw new IllegalArgumentException(name + " is not among the functions " + byName.keySet());
        }
        return host;
    }

    private static LaunchPlan plan(
            String name, Topology.Function function, FunctionEnvironment environment, Artifact artifact) {
        return new LaunchPlan(
                name,
                environment.naming().functionArn(name),
                artifact.folder(),
                artifact.command(function.memoryMegabytes()),
                environment.of(name, function),
                function.timeoutSeconds(),
                function.memoryMegabytes());
    }
}
