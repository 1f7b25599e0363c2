package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.local.cloud.Topology.Bucket;
import dev.selvedge.local.cloud.Topology.Function;
import dev.selvedge.local.cloud.Topology.Index;
import dev.selvedge.local.cloud.Topology.Queue;
import dev.selvedge.local.cloud.Topology.Secret;
import dev.selvedge.local.cloud.Topology.Table;
import dev.selvedge.local.cloud.Topology.Topic;
import dev.selvedge.local.cloud.Topology.Trigger.ByHand;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import dev.selvedge.local.cloud.Topology.Trigger.Schedule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologyTest {

    private static final String WHOLE = """
            {
              "tables": {"ledger": {"hashKey": "key", "index": {"name": "open", "hashKey": "since", "reads": ["Scan"]},
                                    "reads": ["GetItem"], "writes": ["UpdateItem"]}},
              "queues": {"orders": {"maxReceiveCount": 5, "retentionSeconds": 345600}},
              "buckets": {"documents": {"expireDays": 30, "reads": ["GetObject"], "writes": ["PutObject"]}},
              "topics": {"alerts": {}},
              "secrets": {"shop": {}, "cin7": {"erp": "cin7"}},
              "functions": {
                "feed": {"artifact": "a", "handler": "feed", "timeoutSeconds": 300, "memoryMegabytes": 512,
                         "schedule": {"rateMinutes": 5, "leastMinutes": 2},
                         "access": {"reads": ["buckets/documents"], "sends": ["queues/orders"],
                                    "publishes": ["topics/alerts"], "secrets": ["shop"]},
                         "accessWith": {"cin7": {"reads": ["tables/ledger", "tables/ledger/index/open"], "secrets": ["cin7"]},
                                        "bluecherry": {"writes": ["buckets/documents"]}}},
                "worker": {"artifact": "a", "handler": "worker", "timeoutSeconds": 60, "memoryMegabytes": 512,
                           "queue": {"name": "orders", "batchSize": 10, "batchingWindowSeconds": 7,
                                     "maximumConcurrency": 2},
                           "access": {"writes": ["tables/ledger"]}}
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
                .isEqualTo(new Table(
                        "order",
                        Optional.empty(),
                        Optional.of(new Index("open", "openOrder", List.of("Scan"))),
                        new Actions(List.of("BatchGetItem"), List.of("UpdateItem"))));
        assertThat(topology.tables().get("journal"))
                .isEqualTo(new Table(
                        "subject", Optional.of("entry"), Optional.empty(), new Actions(List.of(), List.of("PutItem"))));
        assertThat(topology.tables().get("facts"))
                .isEqualTo(new Table(
                        "stream",
                        Optional.of("id"),
                        Optional.empty(),
                        new Actions(List.of("GetItem", "Query"), List.of("PutItem", "DeleteItem"))));
        assertThat(topology.queues()).containsEntry("dispatches", new Queue(5, 345_600));
        Actions ofFiles = new Actions(List.of("GetObject", "ListBucket"), List.of("PutObject", "DeleteObject"));
        assertThat(topology.buckets())
                .isEqualTo(Map.of(
                        "documents",
                        new Bucket(30, ofFiles),
                        "settlements",
                        new Bucket(2557, ofFiles),
                        "exchange",
                        new Bucket(90, ofFiles)));
        assertThat(topology.topics()).isEqualTo(Map.of("alerts", new Topic()));
        assertThat(topology.secrets())
                .isEqualTo(Map.of(
                        "mirakl",
                        new Secret(Optional.empty()),
                        "cin7",
                        new Secret(Optional.of(Erp.CIN7)),
                        "bluecherry",
                        new Secret(Optional.of(Erp.BLUECHERRY))));
        assertThat(withoutAccess(topology.functions().get("order-references")))
                .isEqualTo(new Function("order-ingest", "references", 60, 512, new Messages("references", 100, 60, 2)));
        assertThat(withoutAccess(topology.functions().get("order-feed")))
                .isEqualTo(new Function("order-ingest", "feed", 300, 512, new Schedule(5, 1)));
        assertThat(withoutAccess(topology.functions().get("stock-desk")))
                .isEqualTo(new Function("stock-push", "desk", 60, 512, new ByHand()));
        assertThat(withoutAccess(topology.functions().get("dispatch-feed")))
                .isEqualTo(new Function("dispatch-confirmation", "feed", 300, 512, new Schedule(2, 1)));
        assertThat(withoutAccess(topology.functions().get("dispatch-worker")))
                .isEqualTo(
                        new Function("dispatch-confirmation", "worker", 120, 512, new Messages("dispatches", 5, 0, 2)));
        assertThat(withoutAccess(topology.functions().get("dispatch-watch")))
                .isEqualTo(new Function("dispatch-confirmation", "watch", 120, 512, new Schedule(5, 1)));
        assertThat(withoutAccess(topology.functions().get("dispatch-desk")))
                .isEqualTo(new Function("dispatch-confirmation", "desk", 60, 512, new ByHand()));
        assertThat(withoutAccess(topology.functions().get("settlement-feed")))
                .isEqualTo(new Function("settlement", "feed", 300, 512, new Schedule(1440, 1440)));
        assertThat(withoutAccess(topology.functions().get("settlement-worker")))
                .isEqualTo(new Function("settlement", "worker", 900, 1024, new Messages("settlements", 1, 0, 2)));
        assertThat(withoutAccess(topology.functions().get("settlement-desk")))
                .isEqualTo(new Function("settlement", "desk", 60, 512, new ByHand()));
        assertThat(withoutAccess(topology.functions().get("exchange-run")))
                .isEqualTo(new Function("exchange", "run", 300, 1024, new Schedule(1, 1)));
        assertThat(withoutAccess(topology.functions().get("exchange-desk")))
                .isEqualTo(new Function("exchange", "desk", 60, 512, new ByHand()));
        assertThat(topology.visibilitySeconds("orders")).isEqualTo(720);
        assertThat(topology.visibilitySeconds("references")).isEqualTo(420);
    }

    private static Function withoutAccess(Function function) {
        return new Function(
                function.artifact(),
                function.handler(),
                function.timeoutSeconds(),
                function.memoryMegabytes(),
                function.trigger());
    }

    @Test
    void aConnectionHasOnlyTheFunctionsThatItsErpNeeds() {
        Topology topology = Topology.read(Path.of("../../aws/topology.json"));

        assertThat(topology.of(Erp.CIN7).functions()).hasSize(14).doesNotContainKeys("exchange-run", "exchange-desk");
        assertThat(topology.of(Erp.BLUECHERRY).functions().keySet())
                .hasSize(16)
                .endsWith("exchange-run", "exchange-desk");
        assertThat(topology.of(Erp.CIN7).queues()).isEqualTo(topology.queues());
        assertThat(topology.of(Erp.CIN7).secrets().keySet()).containsExactly("mirakl", "cin7");
        assertThat(topology.of(Erp.BLUECHERRY).secrets().keySet()).containsExactly("mirakl", "bluecherry");
    }

    @Test
    void whatAFunctionMayUseIsWhatItAlwaysMayAndWhatComesWithTheErp() {
        Topology topology = TopologyReader.read("t.json", WHOLE).of(Erp.CIN7);

        assertThat(topology.functions().get("feed").allowed(topology))
                .containsExactlyInAnyOrder(
                        new Permission("s3:GetObject", "buckets/documents"),
                        new Permission("sqs:SendMessage", "queues/orders"),
                        new Permission("sns:Publish", "topics/alerts"),
                        new Permission("secretsmanager:GetSecretValue", "secrets/shop"),
                        new Permission("secretsmanager:GetSecretValue", "secrets/cin7"),
                        new Permission("dynamodb:GetItem", "tables/ledger"),
                        new Permission("dynamodb:Scan", "tables/ledger/index/open"));
    }

    @Test
    void whoWritesDoesNotReadAndLambdaReadsTheQueueForItsFunction() {
        Topology topology = TopologyReader.read("t.json", WHOLE).of(Erp.BLUECHERRY);

        assertThat(topology.functions().get("worker").allowed(topology))
                .containsExactlyInAnyOrder(
                        new Permission("dynamodb:UpdateItem", "tables/ledger"),
                        new Permission("sqs:ReceiveMessage", "queues/orders"),
                        new Permission("sqs:DeleteMessage", "queues/orders"),
                        new Permission("sqs:GetQueueAttributes", "queues/orders"));
        assertThat(topology.functions().get("feed").allowed(topology))
                .contains(
                        new Permission("s3:PutObject", "buckets/documents"),
                        new Permission("s3:GetObject", "buckets/documents"))
                .extracting(Permission::resource)
                .doesNotContain("tables/ledger", "secrets/cin7");
    }

    /// A hold keeps a whole order, with its address.
    @Test
    void onlyWhoLooksThroughTheHoldsMayReadThem() {
        Topology topology = Topology.read(Path.of("../../aws/topology.json")).of(Erp.BLUECHERRY);

        assertThat(topology.functions().entrySet().stream()
                        .filter(function -> function.getValue()
                                .allowed(topology)
                                .contains(new Permission("dynamodb:Scan", "tables/holds")))
                        .map(Map.Entry::getKey))
                .containsExactly("order-feed", "dispatch-feed", "dispatch-watch", "exchange-run");
    }

    @Test
    void onlyAFunctionThatTalksToTheErpMayReadItsSecret() {
        Topology topology = Topology.read(Path.of("../../aws/topology.json"));

        assertThat(readersOf("cin7", topology.of(Erp.CIN7)))
                .containsExactlyInAnyOrder(
                        "order-feed",
                        "order-worker",
                        "stock-scan",
                        "stock-publisher",
                        "dispatch-feed",
                        "dispatch-worker",
                        "settlement-worker");
        assertThat(readersOf("bluecherry", topology.of(Erp.BLUECHERRY))).containsExactly("exchange-run");
    }

    private static List<String> readersOf(String secret, Topology topology) {
        Permission reading = new Permission("secretsmanager:GetSecretValue", "secrets/" + secret);
        return topology.functions().entrySet().stream()
                .filter(function -> function.getValue().allowed(topology).contains(reading))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void theWholeExampleIsRead() {
        assertThat(TopologyReader.read("t.json", WHOLE).visibilitySeconds("orders"))
                .isEqualTo(367);
    }

    @Test
    void aFunctionThatNothingTriggersIsInvokedByHandOneAtATime() {
        String whole = WHOLE.replaceFirst(",\\s+\"schedule\": \\{[^}]+}", "");

        Function desk = TopologyReader.read("t.json", whole).functions().get("feed");

        assertThat(withoutAccess(desk)).isEqualTo(new Function("a", "feed", 300, 512, new ByHand()));
        assertThat(desk.maximumConcurrency()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "hashKey": "key"            | "hashkey": "key"                      | t.json: tables.ledger.hashKey is missing
            "hashKey": "key"            | "hashKey": "key", "sort": "x"         | t.json: tables.ledger.sort is unknown
            "hashKey": "key"            | "hashKey": " "                        | t.json: tables.ledger.hashKey must be a text that is not blank
            "index": {"name": "open", "hashKey": "since", "reads": ["Scan"]} | "index": 5 | t.json: tables.ledger.index must be an object
            "name": "open", "hashKey": "since" | "name": "open"                | t.json: tables.ledger.index.hashKey is missing
            "name": "open", "hashKey": "since" | "name": "open", "hashKey": "x", "sort": "y" | t.json: tables.ledger.index.sort is unknown
            "hashKey": "since", "reads": ["Scan"] | "hashKey": "since"            | t.json: tables.ledger.index.reads is missing
            "reads": ["GetItem"],       | `` | t.json: tables.ledger.reads is missing
            "writes": ["UpdateItem"]    | "writes": "UpdateItem"                | t.json: tables.ledger.writes must be a list
            "writes": ["UpdateItem"]    | "writes": ["dynamodb:UpdateItem"]     | t.json: tables.ledger.writes has what does not belong there: "dynamodb:UpdateItem"
            "writes": ["UpdateItem"]    | "writes": ["*"]                       | t.json: tables.ledger.writes has what does not belong there: "*"
            "writes": ["UpdateItem"]    | "writes": [5]                         | t.json: tables.ledger.writes has what does not belong there: 5
            "writes": ["PutObject"]     | "writes": ["PutObject", "PutObject"]  | t.json: buckets.documents.writes has what does not belong there: "PutObject"
            "tables"                    | "colour": 1, "tables"                 | t.json: colour is unknown
            "tables": {"ledger"         | "table": {"ledger"                    | t.json: tables is missing
            "maxReceiveCount": 5        | "maxReceiveCount": 0                  | t.json: queues.orders.maxReceiveCount must be a whole number from 1 on
            "maxReceiveCount": 5        | "maxReceiveCount": "5"                | t.json: queues.orders.maxReceiveCount must be a whole number from 1 on
            "expireDays": 30            | "expireDays": 0                       | t.json: buckets.documents.expireDays must be a whole number from 1 on
            "expireDays": 30            | "expireDays": 30, "public": 1         | t.json: buckets.documents.public is unknown
            "buckets": {                | "bucket": {                           | t.json: buckets is missing
            "alerts": {}                | "alerts": {"email": 1}                | t.json: topics.alerts.email is unknown
            "topics": {                 | "topic": {                            | t.json: topics is missing
            "secrets": {"shop"          | "secret": {"shop"                     | t.json: secrets is missing
            "shop": {}                  | "shop": {"value": "x"}                | t.json: secrets.shop.value is unknown
            "shop": {}                  | "shop": {"erp": "sap"}                | t.json: secrets.shop.erp must be one of [cin7, bluecherry]
            "shop": {}                  | "shop": {"erp": "bluecherry"}         | t.json: functions.feed reads the secret shop, which is not there with cin7
            "schedule": {"rateMinutes": 5, "leastMinutes": 2} | "schedule": 5   | t.json: functions.feed.schedule must be an object
            "rateMinutes": 5            | "rateHours": 5                        | t.json: functions.feed.schedule.rateMinutes is missing
            "rateMinutes": 5            | "rateMinutes": 1                      | t.json: functions.feed.schedule.rateMinutes must be a whole number from 2 on
            "leastMinutes": 2           | "leastMinutes": 0                     | t.json: functions.feed.schedule.leastMinutes must be a whole number from 1 on
            "rateMinutes": 5            | "rateMinutes": 5, "zone": "x"         | t.json: functions.feed.schedule.zone is unknown
            "access": {"writes": ["tables/ledger"]} | "timezone": "x" | t.json: functions.worker.access is missing
            "access": {"writes": ["tables/ledger"]} | "access": {"deletes": ["tables/ledger"]} | t.json: functions.worker.access.deletes is unknown
            "access": {"writes": ["tables/ledger"]} | "access": {"writes": ["tables/ledgers"]} | t.json: functions.worker.access.writes names what is not among the tables of this topology: ledgers
            "access": {"writes": ["tables/ledger"]} | "access": {"writes": ["queues/orders"]} | t.json: functions.worker.access.writes has what does not belong there: "queues/orders"
            "access": {"writes": ["tables/ledger"]} | "access": {"writes": ["tables/ledger/index/open"]} | t.json: functions.worker.access.writes names what is no index of the table ledger: index/open
            "access": {"writes": ["tables/ledger"]} | "access": {"reads": ["tables/ledger/index/shut"]} | t.json: functions.worker.access.reads names what is no index of the table ledger: index/shut
            "reads": ["buckets/documents"] | "reads": ["buckets/papers"]        | t.json: functions.feed.access.reads names what is not among the buckets of this topology: papers
            "sends": ["queues/orders"]  | "sends": ["queues/stock"]             | t.json: functions.feed.access.sends names what is not among the queues of this topology: stock
            "publishes": ["topics/alerts"] | "publishes": ["topics/news"]       | t.json: functions.feed.access.publishes names what is not among the topics of this topology: news
            "secrets": ["shop"]         | "secrets": ["till"]                   | t.json: functions.feed.access.secrets names what is not among the secrets of this topology: till
            "reads": ["tables/ledger",  | "reads": ["tables/journal",           | t.json: functions.feed.accessWith.cin7.reads names what is not among the tables of this topology: journal
            "bluecherry": {"writes"     | "sap": {"writes"                      | t.json: functions.feed.accessWith.sap must be one of [cin7, bluecherry]
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
