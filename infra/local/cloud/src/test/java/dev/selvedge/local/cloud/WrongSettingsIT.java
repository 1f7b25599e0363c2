package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.cloud.Outcome.Failed;
import dev.selvedge.local.emulator.FakeAccount;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong in the environment is refused at the start, by the name of its property.
@Timeout(60)
class WrongSettingsIT {

    @TempDir
    static Path folder;

    private static Artifact artifact;

    @BeforeAll
    static void unpack() {
        artifact = Artifact.unpack(Packaged.FUNCTIONS.resolve("order-ingest/target/function.zip"), folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "absent", textBlock = """
            SELVEDGE_CIN7_READ_TIMEOUT | soon            | selvedge.cin7.read-timeout
            SELVEDGE_CIN7_CUSTOMER     | absent          | selvedge.cin7.customer
            SELVEDGE_CIN7_LINE_TOTAL   | perhaps         | selvedge.cin7.line-total
            SELVEDGE_MIRAKL_URL        | 'a b'           | selvedge.mirakl.url
            SELVEDGE_MIRAKL_URL        | mirakl.net      | selvedge.mirakl.url
            SELVEDGE_ORDERS_LEASE      | PT2M            | selvedge.orders.lease must be longer than selvedge.function.timeout
            SELVEDGE_ERP               | sap             | selvedge.erp
            SELVEDGE_ERP               | bluecherry      | selvedge.bluecherry.finance.division is missing
            SELVEDGE_ORDERS_CURRENCIES | GBP,DUCAT       | selvedge.orders.currencies
            """)
    void aWrongSettingIsRefusedByItsName(String variable, String value, String words) {
        Map<String, String> environment = environment();
        if (value == null) {
            environment.remove(variable);
        } else {
            environment.put(variable, value);
        }

        assertThat(start(environment))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.message()).contains("cannot start", words));
    }

    @Test
    void withGoodSettingsItStartsWithoutTouchingAnything() {
        assertThat(start(environment())).isInstanceOf(Answered.class);
    }

    private static Outcome start(Map<String, String> environment) {
        LaunchPlan plan = new LaunchPlan("order-worker", "arn", folder, artifact.command(512), environment, 30, 512);
        MemoryWatch memory = new MemoryWatch();
        FunctionProcess process = FunctionProcess.start(plan, InstantSource.system(), memory, (_, _) -> {});
        try {
            return process.invoke("{\"Records\":[]}");
        } finally {
            process.end();
            process.awaitEnd();
            memory.close();
        }
    }

    /// A whole environment whose every address leads nowhere.
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "AWS_LAMBDA_FUNCTION_NAME", "worker",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
                "AWS_REGION", FakeAccount.REGION,
                "AWS_ACCESS_KEY_ID", FakeAccount.KEY,
                "AWS_SECRET_ACCESS_KEY", FakeAccount.SECRET,
                "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1",
                "AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:1",
                "QUARKUS_LAMBDA_HANDLER", "worker"));
        environment.putAll(Map.of(
                "SELVEDGE_CONNECTION_NAME", "acme",
                "SELVEDGE_FUNCTION_TIMEOUT", "PT2M",
                "SELVEDGE_ORDERS_START_OF_TRADING", "2026-01-31T00:00:00Z",
                "SELVEDGE_MIRAKL_URL", "http://127.0.0.1:1",
                "SELVEDGE_MIRAKL_SHOP_ID", "2000",
                "SELVEDGE_MIRAKL_SECRET", "mirakl",
                "SELVEDGE_CIN7_SECRET", "cin7",
                "SELVEDGE_CIN7_CUSTOMER", "John Lewis",
                "SELVEDGE_CIN7_LOCATION", "Main Warehouse"));
        Topology topology = Packaged.topology();
        topology.tables().keySet().forEach(table -> environment.put(Naming.variable("TABLES", table), table));
        topology.queues()
                .keySet()
                .forEach(queue -> environment.put(Naming.variable("QUEUES", queue), "http://127.0.0.1:1/" + queue));
        return environment;
    }
}
