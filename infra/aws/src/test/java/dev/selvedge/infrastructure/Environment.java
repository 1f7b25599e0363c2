package dev.selvedge.infrastructure;

import dev.selvedge.local.cloud.Erp;
import dev.selvedge.local.cloud.Topology;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What a function is to find in its environment on AWS.
final class Environment {

    private final Map<String, String> variables = new HashMap<>();

    private Environment() {}

    static Map<String, String> of(Erp erp, Topology.Function function) {
        Topology topology = WorkingCopy.TOPOLOGY.of(erp);
        Environment environment = new Environment();
        environment.each("TABLES_%s", topology.tables().keySet(), Names::of);
        environment.each(
                "QUEUES_%s",
                topology.queues().keySet(),
                name -> "https://sqs.eu-west-2.amazonaws.com/" + Plans.ACCOUNT + "/" + Names.of(name));
        environment.each("BUCKETS_%s", topology.buckets().keySet(), Names::bucket);
        environment.each("TOPICS_%s", topology.topics().keySet(), Names::topicArn);
        environment.each("%s_SECRET", topology.secrets().keySet(), name -> Plans.CONNECTION + "/" + name);
        environment.connection(erp);
        environment.variables.put("QUARKUS_LAMBDA_HANDLER", function.handler());
        environment.variables.put("SELVEDGE_FUNCTION_TIMEOUT", "PT" + function.timeoutSeconds() + "S");
        return environment.variables;
    }

    /// What the variables of the module in `tests/plans.tftest.hcl` and their defaults come to.
    private void connection(Erp erp) {
        variables.putAll(Map.of(
                "SELVEDGE_CONNECTION_NAME", Plans.CONNECTION,
                "SELVEDGE_ERP", erp.toString(),
                "SELVEDGE_MIRAKL_URL", "https://example.mirakl.net",
                "SELVEDGE_MIRAKL_SHOP_ID", "2001",
                "SELVEDGE_ORDERS_START_OF_TRADING", "2026-12-01T00:00:00Z",
                "SELVEDGE_DISPATCH_LOOK_EVERY", "PT5M",
                "SELVEDGE_DISPATCH_WATCH_LEVELS", "PT24H,PT8H,PT2H",
                "SELVEDGE_DISPATCH_WATCH_ZONE", "Europe/London",
                "SELVEDGE_SETTLEMENT_ZONE", "Europe/London"));
        if (erp == Erp.CIN7) {
            variables.put("SELVEDGE_CIN7_CUSTOMER", "John Lewis");
        }
    }

    private void each(String variable, Collection<String> names, UnaryOperator<String> value) {
        for (String name : names) {
            String spelled = name.toUpperCase(Locale.ROOT).replace('-', '_');
            variables.put("SELVEDGE_" + variable.formatted(spelled), value.apply(name));
        }
    }
}
