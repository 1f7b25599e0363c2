package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.Topology.Trigger.ByHand;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import dev.selvedge.local.cloud.Topology.Trigger.Schedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one connection consists of on AWS. It is described once, in `infra/aws/topology.json`, for Terraform and for
/// the laptop cloud alike; the maps keep the order of that file.
public record Topology(
        Map<String, Table> tables,
        Map<String, Queue> queues,
        Map<String, Bucket> buckets,
        Map<String, Topic> topics,
        Map<String, Secret> secrets,
        Map<String, Function> functions) {

    /// A table whose keys are strings and whose items expire by the attribute `expiresAt`.
    public record Table(String hashKey, Optional<String> rangeKey, Optional<Index> index, Actions actions) {}

    /// A global secondary index: whole items by an attribute that is a string, without those that lack it.
    ///
    /// @param reads what reading it means, as [Actions] has it
    public record Index(String name, String hashKey, List<String> reads) {
        public Index {
            reads = List.copyOf(reads);
        }
    }

    /// A standard queue; what was received `maxReceiveCount` times in vain goes to its dead-letter queue.
    public record Queue(int maxReceiveCount, int retentionSeconds) {}

    /// A private bucket whose objects are deleted after some days.
    public record Bucket(int expireDays, Actions actions) {}

    /// A standard topic; people subscribe to it, which is no part of this.
    public record Topic() {}

    /// A secret, whose value is not of this file.
    ///
    /// @param only the ERP without which nobody asks for it; empty if it is for all
    public record Secret(Optional<Erp> only) {
        boolean isFor(Erp erp) {
            return only.isEmpty() || only.get() == erp;
        }
    }

    /// One handler of an artifact as a Lambda function of its own.
    ///
    /// @param access what it may use with any ERP
    /// @param accessWith what it may use besides, by the connection's ERP
    /// @param only the ERP without which there is nothing for it to do; empty if it is for all
    public record Function(
            String artifact,
            String handler,
            int timeoutSeconds,
            int memoryMegabytes,
            Trigger trigger,
            Access access,
            Map<Erp, Access> accessWith,
            Optional<Erp> only) {

        /// One that is for all and may use nothing.
        public Function(String artifact, String handler, int timeoutSeconds, int memoryMegabytes, Trigger trigger) {
            this(artifact, handler, timeoutSeconds, memoryMegabytes, trigger, Access.NONE, Map.of(), Optional.empty());
        }

        /// Every action that it may do, to which resource: what IAM must allow it and nothing else.
        ///
        /// @param topology of one ERP, of which this function is
        public Set<Permission> allowed(Topology topology) {
            return Permissions.of(this, topology);
        }

        private Function with(Erp erp) {
            Access more = accessWith.getOrDefault(erp, Access.NONE);
            return new Function(
                    artifact, handler, timeoutSeconds, memoryMegabytes, trigger, access.and(more), Map.of(), only);
        }

        boolean isFor(Erp erp) {
            return only.isEmpty() || only.get() == erp;
        }

        /// How many of this function may run at once. A schedule's next run waits for the one before, and so does the
        /// next person.
        public int maximumConcurrency() {
            return switch (trigger) {
                case Schedule _, ByHand _ -> 1;
                case Messages messages -> messages.maximumConcurrency();
            };
        }
    }

    /// What makes a function run.
    public sealed interface Trigger {

        /// @param leastMinutes no vendor lets it run more often
        record Schedule(int rateMinutes, int leastMinutes) implements Trigger {}

        record Messages(String queue, int batchSize, int batchingWindowSeconds, int maximumConcurrency)
                implements Trigger {}

        /// Nothing but a person, who invokes it with an event of their own.
        record ByHand() implements Trigger {}
    }

    /// Reads and checks a description.
    ///
    /// @throws IllegalArgumentException naming the file and the JSON path of what is missing, unknown or wrong
    public static Topology read(Path file) {
        try {
            return TopologyReader.read(file.getFileName().toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("no topology can be read at " + file, failure);
        }
    }

    /// What a connection with this ERP consists of, with what its functions may use then.
    public Topology of(Erp erp) {
        Map<String, Secret> known = new LinkedHashMap<>(secrets);
        known.values().removeIf(secret -> !secret.isFor(erp));
        Map<String, Function> some = new LinkedHashMap<>(functions);
        some.values().removeIf(function -> !function.isFor(erp));
        some.replaceAll((_, function) -> function.with(erp));
        return new Topology(
                tables, queues, buckets, topics, Collections.unmodifiableMap(known), Collections.unmodifiableMap(some));
    }

    /// What reading and writing a store mean; empty if there is none of that name.
    ///
    /// @param store as [Access] names it: `tables/ledger`, `tables/open-orders/index/open`, `buckets/documents`
    Optional<Actions> actions(String store) {
        String[] path = store.split("/", 4);
        if (path[0].equals("buckets")) {
            return Optional.ofNullable(buckets.get(path[1])).map(Bucket::actions);
        }
        Optional<Table> table = Optional.ofNullable(tables.get(path[1]));
        return path.length == 2
                ? table.map(Table::actions)
                : table.flatMap(Table::index)
                        .filter(index -> store.endsWith("/index/" + index.name()))
                        .map(index -> new Actions(index.reads(), List.of()));
    }

    /// How long a received message stays hidden: six times the timeout of the function that reads the queue, plus its
    /// batching window ("Using Lambda with Amazon SQS", configuring a queue).
    public int visibilitySeconds(String queue) {
        for (Function function : functions.values()) {
            if (function.trigger() instanceof Messages messages
                    && messages.queue().equals(queue)) {
                return 6 * function.timeoutSeconds() + messages.batchingWindowSeconds();
            }
        }
        throw new IllegalArgumentException("no function reads the queue " + queue);
    }
}
