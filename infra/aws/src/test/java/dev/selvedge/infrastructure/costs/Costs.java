package dev.selvedge.infrastructure.costs;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What one connection costs in a month, from `costs.json` and what `topology.json` says of it.
///
/// Its formulas may name what stands further up in `costs.json`, and what [Connection] counts.
public final class Costs implements Names {

    private final JsonNode data;
    private final Connection connection;
    private final String erp;
    private final Map<String, Input> inputs = new LinkedHashMap<>();

    public Costs(JsonNode data, JsonNode topology, String erp) {
        this.data = data;
        this.connection = new Connection(topology, erp);
        this.erp = erp;
        data.path("inputs").properties().forEach(input -> inputs.put(input.getKey(), read(input.getValue())));
    }

    private Input read(JsonNode input) {
        JsonNode value = input.path("value");
        String formula = (value.isObject() ? value.path(erp) : value).asText();
        return new Input(
                input.path("unit").asText(),
                input.path("known").asText(),
                input.path("why").asText(),
                new Formula(formula).in(this));
    }

    /// An input that stands further up in `costs.json`, or what the topology counts.
    @Override
    public Quantity named(String name) {
        Input input = inputs.get(name);
        return input == null ? Quantity.of(BigDecimal.valueOf(connection.count(name)), name) : input.quantity();
    }

    @Override
    public Quantity of(String question, String function) {
        return connection.of(question, function, named("minutes").value());
    }

    /// What a word of `costs.json` or of the topology comes to.
    public BigDecimal value(String name) {
        return named(name).value();
    }

    Map<String, Input> inputs() {
        return inputs;
    }

    Map<String, Price> prices() {
        return data.path("prices").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, price -> Price.read(price.getValue()), (one, _) -> one, LinkedHashMap::new));
    }

    /// In the sequence of `costs.json`, without what the connection has none of.
    List<Line> lines() {
        Map<String, Price> prices = prices();
        return data.path("lines")
                .valueStream()
                .map(line -> line(line, prices))
                .filter(line -> line.quantity().value().signum() != 0)
                .toList();
    }

    private Line line(JsonNode line, Map<String, Price> prices) {
        Price price = prices.get(line.path("price").asText());
        if (price == null) {
            throw new IllegalArgumentException("costs.json has no price for " + line);
        }
        return new Line(
                line.path("service").asText(),
                line.path("what").asText(),
                new Formula(line.path("quantity").asText()).in(this),
                price,
                line.path("cut").asText(""));
    }

    /// Of what is shown: whoever adds the cents up comes to the same.
    BigDecimal dollars(Predicate<Line> which) {
        return lines().stream().filter(which).map(Line::dollars).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What is left when AWS's free allowances are this connection's alone.
    BigDecimal dollarsAlone() {
        Map<Price, BigDecimal> quantities = new LinkedHashMap<>();
        lines().forEach(line -> quantities.merge(line.price(), line.quantity().value(), BigDecimal::add));
        return quantities.entrySet().stream()
                .map(each -> each.getKey().alone(each.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Line> largest(int most) {
        return lines().stream()
                .sorted(Comparator.comparing(Line::dollars).reversed())
                .limit(most)
                .toList();
    }
}
