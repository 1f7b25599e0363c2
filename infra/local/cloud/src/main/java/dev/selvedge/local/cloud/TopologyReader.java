package dev.selvedge.local.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.selvedge.local.cloud.Topology.Bucket;
import dev.selvedge.local.cloud.Topology.Function;
import dev.selvedge.local.cloud.Topology.Index;
import dev.selvedge.local.cloud.Topology.Queue;
import dev.selvedge.local.cloud.Topology.Secret;
import dev.selvedge.local.cloud.Topology.Table;
import dev.selvedge.local.cloud.Topology.Topic;
import dev.selvedge.local.cloud.Topology.Trigger;
import dev.selvedge.local.cloud.Topology.Trigger.ByHand;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import dev.selvedge.local.cloud.Topology.Trigger.Schedule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Turns the text of a topology into its records and refuses what it does not know.
final class TopologyReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private TopologyReader() {}

    static Topology read(String fileName, String text) {
        JsonFields root = root(fileName, text);
        JsonFields queues = root.object("queues");
        AccessReader access = new AccessReader(root);
        Topology topology = new Topology(
                each(root.object("tables"), TopologyReader::table),
                each(queues, TopologyReader::queue),
                each(root.object("buckets"), TopologyReader::bucket),
                each(root.object("topics"), _ -> new Topic()),
                each(root.object("secrets"), secret -> new Secret(only(secret))),
                each(root.object("functions"), function -> function(function, queues, access)));
        root.nothingElse();
        everyQueueIsReadOnce(topology, queues);
        everySecretIsThere(topology, root.object("functions"));
        return topology;
    }

    private static JsonFields root(String fileName, String text) {
        try {
            return new JsonFields(fileName + ":", JSON.readTree(text));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(fileName + ": " + failure.getMessage(), failure);
        }
    }

    private static <T> Map<String, T> each(JsonFields section, java.util.function.Function<JsonFields, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        section.objects().forEach((name, fields) -> {
            all.put(name, read.apply(fields));
            fields.nothingElse();
        });
        return Collections.unmodifiableMap(all);
    }

    private static Table table(JsonFields table) {
        return new Table(
                table.text("hashKey"),
                table.has("rangeKey") ? Optional.of(table.text("rangeKey")) : Optional.empty(),
                table.has("index") ? Optional.of(index(table.object("index"))) : Optional.empty(),
                AccessReader.actions(table));
    }

    private static Index index(JsonFields index) {
        Index read = new Index(index.text("name"), index.text("hashKey"), AccessReader.reads(index));
        index.nothingElse();
        return read;
    }

    private static Queue queue(JsonFields queue) {
        return new Queue(queue.atLeast(1, "maxReceiveCount"), queue.atLeast(60, "retentionSeconds"));
    }

    private static Bucket bucket(JsonFields bucket) {
        return new Bucket(bucket.atLeast(1, "expireDays"), AccessReader.actions(bucket));
    }

    private static Function function(JsonFields function, JsonFields queues, AccessReader access) {
        return new Function(
                function.text("artifact"),
                function.text("handler"),
                function.atLeast(1, "timeoutSeconds"),
                function.atLeast(128, "memoryMegabytes"),
                trigger(function, queues),
                access.access(function),
                access.accessWith(function),
                only(function));
    }

    private static Optional<Erp> only(JsonFields fields) {
        return fields.has("erp") ? Optional.of(erp(fields)) : Optional.empty();
    }

    private static Erp erp(JsonFields fields) {
        return Erp.spelled(fields.text("erp"))
                .orElseThrow(() -> fields.refused("erp", "must be one of " + Erp.spellings()));
    }

    private static Trigger trigger(JsonFields function, JsonFields queues) {
        if (!function.has("queue")) {
            return function.has("schedule") ? schedule(function.object("schedule")) : new ByHand();
        }
        if (function.has("schedule")) {
            throw function.refused("schedule", "stands beside a queue; a function has one of the two");
        }
        return messages(function.object("queue"), queues);
    }

    private static Schedule schedule(JsonFields schedule) {
        int leastMinutes = schedule.atLeast(1, "leastMinutes");
        Schedule read = new Schedule(schedule.atLeast(leastMinutes, "rateMinutes"), leastMinutes);
        schedule.nothingElse();
        return read;
    }

    private static Messages messages(JsonFields source, JsonFields queues) {
        Messages messages = new Messages(
                source.text("name"),
                source.atLeast(1, "batchSize"),
                source.atLeast(0, "batchingWindowSeconds"),
                source.atLeast(2, "maximumConcurrency"));
        source.nothingElse();
        if (!queues.has(messages.queue())) {
            throw source.refused("name", "is no queue of this topology: " + messages.queue());
        }
        if (messages.batchSize() > 10 && messages.batchingWindowSeconds() == 0) {
            throw source.refused("batchingWindowSeconds", "must be above 0 for a batch above 10");
        }
        return messages;
    }

    private static void everyQueueIsReadOnce(Topology topology, JsonFields queues) {
        for (String queue : topology.queues().keySet()) {
            long readers = topology.functions().values().stream()
                    .filter(function -> function.trigger() instanceof Messages messages
                            && messages.queue().equals(queue))
                    .count();
            if (readers != 1) {
                throw queues.refused(queue, "is read by " + readers + " functions, not by one");
            }
        }
    }

    private static void everySecretIsThere(Topology topology, JsonFields functions) {
        for (Erp erp : Erp.values()) {
            Topology own = topology.of(erp);
            own.functions()
                    .forEach((name, function) -> function.access().secrets().forEach(secret -> {
                        if (!own.secrets().containsKey(secret)) {
                            throw functions.refused(
                                    name, "reads the secret " + secret + ", which is not there with " + erp);
                        }
                    }));
        }
    }
}
