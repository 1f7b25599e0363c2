package dev.selvedge.infrastructure.costs;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What `topology.json` says of a connection with one ERP, as far as it costs money.
final class Connection {

    private static final BigDecimal MEGABYTES = BigDecimal.valueOf(1024);

    /// "At 1,769 MB, a function has the equivalent of one vCPU" ("Configure Lambda function memory", AWS Lambda
    /// Developer Guide).
    private static final int MEGABYTES_OF_A_PROCESSOR = 1769;

    private final JsonNode topology;
    private final String erp;

    Connection(JsonNode topology, String erp) {
        this.topology = topology;
        this.erp = erp;
    }

    /// The functions that are deployed, by their names.
    Map<String, JsonNode> functions() {
        Map<String, JsonNode> functions = new TreeMap<>();
        topology.path("functions").properties().stream()
                .filter(function -> isOurs(function.getValue()))
                .forEach(function -> functions.put(function.getKey(), function.getValue()));
        return functions;
    }

    private boolean isOurs(JsonNode part) {
        return part.path("erp").asText(erp).equals(erp);
    }

    /// How many there are of a kind: `functions`, `schedules`, `queues`, `secrets` or `senders`, the last being who
    /// may send to which queue.
    long count(String kind) {
        return switch (kind) {
            case "functions" -> functions().size();
            case "schedules" ->
                functions().values().stream()
                        .filter(function -> function.has("schedule"))
                        .count();
            case "queues" -> topology.path("queues").size();
            case "secrets" ->
                topology.path("secrets").valueStream().filter(this::isOurs).count();
            case "senders" ->
                functions().values().stream()
                        .mapToLong(function -> granted(function, "sends").size())
                        .sum();
            default ->
                throw new IllegalArgumentException("neither costs.json, further up, nor topology.json knows " + kind);
        };
    }

    /// What is asked of a function; a function that is only there with another ERP costs nothing.
    Quantity of(String question, String name, BigDecimal minutes) {
        JsonNode function = topology.path("functions").path(name);
        if (function.isMissingNode()) {
            throw new IllegalArgumentException("topology.json has no function " + name);
        }
        boolean ours = isOurs(function);
        return switch (question) {
            case "runs" -> ours ? runs(name, function, minutes) : Quantity.of(BigDecimal.ZERO, "runs");
            case "gb" -> Quantity.of(ours ? memory(function).divide(MEGABYTES) : BigDecimal.ZERO, "GB");
            case "vcpus" ->
                new Quantity(
                        memory(function).divide(BigDecimal.valueOf(MEGABYTES_OF_A_PROCESSOR), MathContext.DECIMAL64),
                        "(" + memory(function) + " ÷ " + Quantity.number(BigDecimal.valueOf(MEGABYTES_OF_A_PROCESSOR))
                                + " of a processor)");
            case "stores" -> Quantity.of(BigDecimal.valueOf(ours ? stores(function) : 0), "of " + name);
            default -> throw new IllegalArgumentException("nobody can answer " + question + " of " + name);
        };
    }

    private static Quantity runs(String name, JsonNode function, BigDecimal minutes) {
        JsonNode rate = function.path("schedule").path("rateMinutes");
        if (!rate.isInt()) {
            throw new IllegalArgumentException(name + " has no schedule");
        }
        BigDecimal runs = minutes.divide(rate.decimalValue(), MathContext.DECIMAL64);
        return new Quantity(runs, Quantity.number(minutes) + " ÷ " + Quantity.number(rate.decimalValue()) + " runs");
    }

    private static BigDecimal memory(JsonNode function) {
        return BigDecimal.valueOf(function.path("memoryMegabytes").intValue());
    }

    /// How many tables and buckets the function may use.
    private int stores(JsonNode function) {
        Set<String> stores = new HashSet<>(granted(function, "reads"));
        stores.addAll(granted(function, "writes"));
        return stores.size();
    }

    private Set<String> granted(JsonNode function, String kind) {
        Set<String> granted = new HashSet<>();
        function.path("access").path(kind).forEach(what -> granted.add(what.asText()));
        function.path("accessWith").path(erp).path(kind).forEach(what -> granted.add(what.asText()));
        return granted;
    }
}
