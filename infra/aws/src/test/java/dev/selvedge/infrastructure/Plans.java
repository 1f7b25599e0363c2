package dev.selvedge.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.cloud.Erp;
import java.util.HashMap;
import java.util.Map;

/// The plans of `tests/plans.tftest.hcl`, made once for all tests of this process: by the real provider, for an account
/// that there is not.
final class Plans {

    static final String CONNECTION = "acme-john-lewis";
    static final String ACCOUNT = "000000000000";
    static final String REGION = "eu-west-2";

    /// What the plans take for the key's resource name, which only AWS can know.
    static final String KEY = "arn:aws:kms:eu-west-2:000000000000:key/the-connections-own";

    private static Map<String, Plan> made = Map.of();

    private Plans() {}

    /// A connection with this ERP, all else as it comes.
    static Plan of(Erp erp) {
        return of(erp.toString());
    }

    /// The plan of one run in that file.
    static synchronized Plan of(String run) {
        if (made.isEmpty()) {
            made = make();
        }
        Plan plan = made.get(run);
        if (plan == null) {
            throw new AssertionError("tests/plans.tftest.hcl has no run " + run + ", only " + made.keySet());
        }
        return plan;
    }

    private static Map<String, Plan> make() {
        WorkingCopy copy = WorkingCopy.ready();
        return read(
                Terraform.required().run(copy.infra(), "test", "-filter=tests/plans.tftest.hcl", "-json", "-verbose"));
    }

    private static Map<String, Plan> read(Program.Ended ended) {
        Map<String, Plan> plans = new HashMap<>();
        StringBuilder said = new StringBuilder();
        ended.output().lines().forEach(line -> {
            if (line.contains("\"type\":\"test_plan\"")) {
                JsonNode message = Json.of(line);
                plans.put(message.path("@testrun").asText(), Plan.of(message.at("/test_plan/resource_changes")));
            } else if (line.contains("\"type\":\"diagnostic\"")) {
                said.append(Json.of(line).toPrettyString()).append('\n');
            }
        });
        if (ended.status() != 0) {
            throw new AssertionError("tests/plans.tftest.hcl failed:\n" + said + ended.errors());
        }
        return plans;
    }
}
