package dev.selvedge.infrastructure.costs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The tables of `infra/runbooks/costs.md`, between two marks; what people have written stands around them.
final class CostsPage {

    static final String BEGIN = "<!-- From infra/aws/costs.json; a test compares every line. -->";
    static final String END = "<!-- Down to here. -->";

    private static final int LARGEST = 3;

    private final Map<String, Costs> costs;

    /// @param costs by what the ERP is called
    CostsPage(Map<String, Costs> costs) {
        this.costs = costs;
    }

    /// A page with its tables written anew.
    String in(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page has no place for the tables: " + BEGIN + " and " + END);
        }
        return page.substring(0, begin) + BEGIN + "\n\n" + String.join("\n", tables()) + "\n\n" + page.substring(end);
    }

    private List<String> tables() {
        List<String> tables = new ArrayList<>();
        services(tables);
        costs.forEach((erp, each) -> largest(erp, each, tables));
        costs.forEach((erp, each) -> lines(erp, each, tables));
        inputs(tables);
        prices(tables);
        return tables;
    }

    private void services(List<String> tables) {
        tables.add("| US dollars a month | " + String.join(" | ", costs.keySet()) + " |");
        tables.add("|---|" + "---:|".repeat(costs.size()));
        Set<String> services = new LinkedHashSet<>();
        costs.values().forEach(each -> each.lines().forEach(line -> services.add(line.service())));
        services.forEach(service -> tables.add("| " + service + " | "
                + each(one ->
                        one.dollars(line -> line.service().equals(service)).toPlainString()) + " |"));
        tables.add("| **all** | " + each(one -> "**" + one.dollars(_ -> true).toPlainString() + "**") + " |");
        tables.add("| alone in its account, less AWS's free allowances | "
                + each(one -> one.dollarsAlone().toPlainString()) + " |");
    }

    private String each(Function<Costs, String> cell) {
        return costs.values().stream().map(cell).collect(Collectors.joining(" | "));
    }

    private static void largest(String erp, Costs costs, List<String> tables) {
        tables.add("");
        tables.add("## The largest with " + erp);
        tables.add("");
        for (Line line : costs.largest(LARGEST)) {
            if (line.cut().isEmpty()) {
                throw new IllegalArgumentException(name(line) + " is among the largest and says no \"cut\"");
            }
            tables.add("* **" + name(line) + ", $" + line.dollars().toPlainString() + ".** " + line.cut());
        }
    }

    private static String name(Line line) {
        return line.service() + ": " + line.what();
    }

    private static void lines(String erp, Costs costs, List<String> tables) {
        tables.add("");
        tables.add("## Line by line with " + erp);
        tables.add("");
        tables.add("| What | Arithmetic | Quantity | Price | US dollars |");
        tables.add("|---|---|---:|---|---:|");
        costs.lines()
                .forEach(line ->
                        tables.add("| " + name(line) + " | " + line.quantity().shown() + " | "
                                + Quantity.number(line.quantity().value()) + " "
                                + line.price().unit() + " | " + line.price()
                                + " | " + line.dollars().toPlainString() + " |"));
        tables.add("| **all** | | | | **" + costs.dollars(_ -> true).toPlainString() + "** |");
    }

    private void inputs(List<String> tables) {
        tables.add("");
        tables.add("## Where the figures are from");
        tables.add("");
        tables.add("| Figure | " + String.join(" | ", costs.keySet()) + " | Known | Why |");
        tables.add("|---|" + "---|".repeat(costs.size()) + "---|---|");
        Map<String, Input> any = costs.values().iterator().next().inputs();
        any.forEach((name, input) -> tables.add("| `" + name + "` | " + each(one -> shown(one, name)) + " | "
                + input.known() + " | " + input.why() + " |"));
    }

    private static String shown(Costs costs, String name) {
        Input input = Objects.requireNonNull(costs.inputs().get(name));
        String arithmetic = input.arithmetic().shown();
        boolean plain = arithmetic.equals(Quantity.number(input.arithmetic().value()));
        return plain
                ? input.quantity().shown()
                : arithmetic + " = " + input.quantity().shown();
    }

    private void prices(List<String> tables) {
        tables.add("");
        tables.add("## Prices");
        tables.add("");
        tables.add("| Price in London (`eu-west-2`) | Free in an account | Known | In AWS's price list | Page |");
        tables.add("|---|---:|---|---|---|");
        Map<String, Price> prices = costs.values().iterator().next().prices();
        prices.values()
                .forEach(price -> tables.add("| " + price + " | " + Quantity.number(price.free()) + " | "
                        + price.known() + " | `" + price.list() + "` | " + price.page() + " |"));
    }
}
