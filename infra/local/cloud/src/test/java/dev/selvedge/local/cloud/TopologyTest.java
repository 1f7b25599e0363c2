package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.local.cloud.Topology.Bucket;
import dev.selvedge.local.cloud.Topology.Function;
import dev.selvedge.local.cloud.Topology.Index;
import dev.selvedge.local.cloud.Topology.Queue;
import dev.selvedge.local.cloud.Topology.Table;
import dev.selvedge.local.cloud.Topology.Topic;
import dev.selvedge.local.cloud.Topology.Trigger.ByHand;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import dev.selvedge.local.cloud.Topology.Trigger.Schedule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologyTest {

    private static final String WHOLE = """
            {
              "tables": {"ledger": {"hashKey": "key"}},
              "queues": {"orders": {"maxReceiveCount": 5, "retentionSeconds": 345600}},
              "buckets": {"documents": {"expireDays": 30}},
              "topics": {"alerts": {}},
              "functions": {
                "feed": {"artifact": "a", "handler": "feed", "timeoutSeconds": 300, "memoryMegabytes": 512,
                         "schedule": {"rateMinutes": 5}},
                "worker": {"artifact": "a", "handler": "worker", "timeoutSeconds": 60, "memoryMegabytes": 512,
                           "queue": {"name": "orders", "batchSize": 10, "batchingWindowSeconds": 7,
                                     "maximumConcurrency": 2}}
              }
            }
            """;

    @Test
    void theRepositorysOwnDescriptionIsRead() {
        Topology topology = Topology.read(Path.of("../../aws/topology.json"));

        assertThat(topology.tables().keySet())
                .containsExactly(
                        "ledger",
                        "cursors",
                        "mappings",
                        "holds",
                        "journal",
                        "catalogue",
                        "limits",
                        "publications",
                        "open-orders",
                        "tracking-numbers",
                        "remittances",
                        "facts");
        assertThat(topology.tables().get("open-orders"))
                .isEqualTo(new Table("order", Optional.empty(), Optional.of(new Index("open", "openOrder"))));
        assertThat(topology.tables().get("journal"))
                .isEqualTo(new Table("subject", Optional.of("entry"), Optional.empty()));
        assertThat(topology.tables().get("facts")).isEqualTo(new Table("stream", Optional.of("id"), Optional.empty()));
        assertThat(topology.queues()).containsEntry("dispatches", new Queue(5, 345_600));
        assertThat(topology.buckets())
                .isEqualTo(Map.of(
                        "documents", new Bucket(30), "settlements", new Bucket(2557), "exchange", new Bucket(90)));
        assertThat(topology.topics()).isEqualTo(Map.of("alerts", new Topic()));
        assertThat(topology.functions().get("order-references"))
                .isEqualTo(new Function("order-ingest", "references", 60, 512, new Messages("references", 100, 60, 2)));
        assertThat(topology.functions().get("order-feed"))
                .isEqualTo(new Function("order-ingest", "feed", 300, 512, new Schedule(5)));
        assertThat(topology.functions().get("stock-desk"))
                .isEqualTo(new Function("stock-push", "desk", 60, 512, new ByHand()));
        assertThat(topology.functions().get("dispatch-feed"))
                .isEqualTo(new Function("dispatch-confirmation", "feed", 300, 512, new Schedule(2)));
        assertThat(topology.functions().get("dispatch-worker"))
                .isEqualTo(
                        new Function("dispatch-confirmation", "worker", 120, 512, new Messages("dispatches", 5, 0, 2)));
        assertThat(topology.functions().get("dispatch-watch"))
                .isEqualTo(new Function("dispatch-confirmation", "watch", 120, 512, new Schedule(5)));
        assertThat(topology.functions().get("dispatch-desk"))
                .isEqualTo(new Function("dispatch-confirmation", "desk", 60, 512, new ByHand()));
        assertThat(topology.functions().get("settlement-feed"))
                .isEqualTo(new Function("settlement", "feed", 300, 512, new Schedule(1440)));
        assertThat(topology.functions().get("settlement-worker"))
                .isEqualTo(new Function("settlement", "worker", 900, 1024, new Messages("settlements", 1, 0, 2)));
        assertThat(topology.functions().get("settlement-desk"))
                .isEqualTo(new Function("settlement", "desk", 60, 512, new ByHand()));
        assertThat(topology.functions().get("exchange-run"))
                .isEqualTo(new Function("exchange", "run", 300, 1024, new Schedule(1), Optional.of(Erp.BLUECHERRY)));
        assertThat(topology.functions().get("exchange-desk"))
                .isEqualTo(new Function("exchange", "desk", 60, 512, new ByHand(), Optional.of(Erp.BLUECHERRY)));
        assertThat(topology.visibilitySeconds("orders")).isEqualTo(720);
        assertThat(topology.visibilitySeconds("references")).isEqualTo(420);
    }

    @Test
    void aConnectionHasOnlyTheFunctionsThatItsErpNeeds() {
        Topology topology = Topology.read(Path.of("../../aws/topology.json"));

        assertThat(topology.of(Erp.CIN7).functions()).hasSize(14).doesNotContainKeys("exchange-run", "exchange-desk");
        assertThat(topology.of(Erp.BLUECHERRY).functions().keySet())
                .hasSize(16)
                .endsWith("exchange-run", "exchange-desk");
        assertThat(topology.of(Erp.CIN7).queues()).isEqualTo(topology.queues());
    }

    @Test
    void theWholeExampleIsRead() {
        assertThat(TopologyReader.read("t.json", WHOLE).visibilitySeconds("orders"))
                .isEqualTo(367);
    }

    @Test
    void aFunctionThatNothingTriggersIsInvokedByHandOneAtATime() {
        String whole = WHOLE.replaceFirst(",\\s+\"schedule\": \\{\"rateMinutes\": 5}", "");

        Function desk = TopologyReader.read("t.json", whole).functions().get("feed");

        assertThat(desk).isEqualTo(new Function("a", "feed", 300, 512, new ByHand()));
        assertThat(desk.maximumConcurrency()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "hashKey": "key"            | "hashkey": "key"                      | t.json: tables.ledger.hashKey is missing
            "hashKey": "key"            | "hashKey": "key", "sort": "x"         | t.json: tables.ledger.sort is unknown
            "hashKey": "key"            | "hashKey": " "                        | t.json: tables.ledger.hashKey must be a text that is not blank
            "hashKey": "key"            | "hashKey": "key", "index": 5          | t.json: tables.ledger.index must be an object
            "hashKey": "key"            | "hashKey": "key", "index": {"name": "open"} | t.json: tables.ledger.index.hashKey is missing
            "hashKey": "key"            | "hashKey": "key", "index": {"name": "open", "hashKey": "x", "sort": "y"} | t.json: tables.ledger.index.sort is unknown
            "tables"                    | "colour": 1, "tables"                 | t.json: colour is unknown
            "tables"                    | "table"                               | t.json: tables is missing
            "maxReceiveCount": 5        | "maxReceiveCount": 0                  | t.json: queues.orders.maxReceiveCount must be a whole number from 1 on
            "maxReceiveCount": 5        | "maxReceiveCount": "5"                | t.json: queues.orders.maxReceiveCount must be a whole number from 1 on
            "expireDays": 30            | "expireDays": 0                       | t.json: buckets.documents.expireDays must be a whole number from 1 on
            "expireDays": 30            | "expireDays": 30, "public": 1         | t.json: buckets.documents.public is unknown
            "buckets"                   | "bucket"                              | t.json: buckets is missing
            "alerts": {}                | "alerts": {"email": 1}                | t.json: topics.alerts.email is unknown
            "topics"                    | "topic"                               | t.json: topics is missing
            "schedule": {"rateMinutes": 5} | "schedule": 5                      | t.json: functions.feed.schedule must be an object
            "rateMinutes": 5            | "rateHours": 5                        | t.json: functions.feed.schedule.rateMinutes is missing
            "rateMinutes": 5            | "rateMinutes": 5, "zone": "x"         | t.json: functions.feed.schedule.zone is unknown
            "artifact": "a", "handler": "worker" | "artifact": "a", "handler": "worker", "erp": "sap" | t.json: functions.worker.erp must be one of [cin7, bluecherry]
            "artifact": "a", "handler": "worker" | "artifact": "a", "handler": "worker", "erp": 1 | t.json: functions.worker.erp must be a text that is not blank
            "name": "orders"            | "name": "order"                       | t.json: functions.worker.queue.name is no queue of this topology: order
            "maximumConcurrency": 2     | "maximumConcurrency": 1               | t.json: functions.worker.queue.maximumConcurrency must be a whole number from 2 on
            "maximumConcurrency": 2}    | "maximumConcurrency": 2}, "schedule": {} | t.json: functions.worker.schedule stands beside a queue; a function has one of the two
            "batchSize": 10, "batchingWindowSeconds": 7 | "batchSize": 11, "batchingWindowSeconds": 0 | t.json: functions.worker.queue.batchingWindowSeconds must be above 0 for a batch above 10
            "orders": {"maxReceiveCount" | "spare": {"maxReceiveCount": 1, "retentionSeconds": 60}, "orders": {"maxReceiveCount" | t.json: queues.spare is read by 0 functions, not by one
            """)
    void whatIsWrongIsRefusedWithItsPath(String right, String wrong, String message) {
        assertThat(WHOLE).contains(right);

        assertThatThrownBy(() -> TopologyReader.read("t.json", WHOLE.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void whatIsNoJsonIsRefusedWithTheFilesName() {
        assertThatThrownBy(() -> TopologyReader.read("t.json", WHOLE + "}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("t.json: ");
    }
}
