package dev.selvedge.local.cloud;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// All that it takes to start a process of one function.
///
/// @param arn the function's resource name, which each event carries
/// @param environment everything that the process may see but the address of its runtime endpoint
record LaunchPlan(
        String name,
        String arn,
        Path folder,
        List<String> command,
        Map<String, String> environment,
        int timeoutSeconds,
        int memoryMegabytes) {

    /// Starts the process; what it writes to its error output is part of its log.
    Process begin(String runtimeApi) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        return builder.start();
    }
}
