package dev.selvedge.local.cloud;

import dev.selvedge.local.emulator.FakeAccount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What every function of the connection finds in its environment, as Terraform gives it too. Nothing else of the
/// environment of this process gets there but what a JVM needs.
record FunctionEnvironment(Naming naming, Topology topology, CloudServices services, Map<String, String> settings) {

    private static final List<String> INHERITED = List.of("PATH", "HOME", "LANG", "TMPDIR");

    Map<String, String> of(String name, Topology.Function function) {
        Map<String, String> environment = inherited();
        environment.putAll(settings);
        aws(environment, name, function);
        selvedge(environment, function);
        return environment;
    }

    /// What a process here cannot do without, and finds on AWS too.
    static Map<String, String> inherited() {
        Map<String, String> environment = new LinkedHashMap<>(System.getenv());
        environment.keySet().retainAll(INHERITED);
        return environment;
    }

    private void aws(Map<String, String> environment, String name, Topology.Function function) {
        environment.put("AWS_LAMBDA_FUNCTION_NAME", naming.of(name));
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
        environment.put("AWS_REGION", FakeAccount.REGION);
        environment.put("AWS_ACCESS_KEY_ID", Callers.key(name));
        environment.put("AWS_SECRET_ACCESS_KEY", FakeAccount.SECRET);
        environment.putIfAbsent(
                "AWS_ENDPOINT_URL_DYNAMODB", address(services.gates().tables()));
        environment.put("AWS_ENDPOINT_URL_SQS", address(services.gates().queues()));
        environment.put(
                "AWS_ENDPOINT_URL_SECRETS_MANAGER", address(services.gates().secrets()));
        environment.putIfAbsent("AWS_ENDPOINT_URL_S3", address(services.gates().buckets()));
        environment.put("AWS_ENDPOINT_URL_SNS", address(services.gates().topics()));
        // No name leads to a bucket of its own on 127.0.0.1.
        environment.put("QUARKUS_S3_PATH_STYLE_ACCESS", "true");
    }

    private static String address(Gate gate) {
        return gate.address().toString();
    }

    private void selvedge(Map<String, String> environment, Topology.Function function) {
        environment.put("QUARKUS_LAMBDA_HANDLER", function.handler());
        environment.put("SELVEDGE_CONNECTION_NAME", naming.connection());
        environment.put("SELVEDGE_FUNCTION_TIMEOUT", "PT" + function.timeoutSeconds() + "S");
        for (String table : topology.tables().keySet()) {
            environment.put(Naming.variable("TABLES", table), naming.of(table));
        }
        for (String queue : topology.queues().keySet()) {
            environment.put(Naming.variable("QUEUES", queue), services.queues().url(queue));
        }
        for (String bucket : topology.buckets().keySet()) {
            environment.put(Naming.variable("BUCKETS", bucket), naming.of(bucket));
        }
        for (String secret : topology.secrets().keySet()) {
            environment.put(Naming.secretVariable(secret), naming.secret(secret));
        }
        services.topics().arns().forEach((topic, arn) -> environment.put(Naming.variable("TOPICS", topic), arn));
    }
}
