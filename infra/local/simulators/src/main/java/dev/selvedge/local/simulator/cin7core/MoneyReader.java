package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.cin7core.Cin7Settings.LineTotals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the lines of money tasks. The vendor's table calls two of their fields `TaxRule` and `Account`, its samples
/// `TaxRuleName` and `AccountCode` (cin7-core.md A4 and E7); both spellings are taken. What is required of a line is
/// what a sale's line needs, which is a reading.
final class MoneyReader {

    private final Account account;
    private final LineTotals totals;

    MoneyReader(Account account, Cin7Settings settings) {
        this.account = account;
        this.totals = settings.lineTotals();
    }

    List<MoneyLine> lines(Written body, boolean taxInclusive, List<ErrorModel> faults) {
        List<MoneyLine> lines = new ArrayList<>();
        for (Written line : body.objects("Lines")) {
            read(line, taxInclusive, faults).ifPresent(lines::add);
        }
        if (body.objects("Lines").isEmpty()) {
            faults.add(ErrorModel.invalid("Lines are required."));
        }
        return lines;
    }

    private Optional<MoneyLine> read(Written line, boolean taxInclusive, List<ErrorModel> faults) {
        Stream.of("Quantity", "Price", "Total")
                .filter(field -> line.number(field) == null)
                .forEach(field -> faults.add(ErrorModel.invalid(field + " is required.")));
        Optional<TaxRule> rule = rule(either(line, "TaxRuleName", "TaxRule"), faults);
        Optional<LedgerAccount> counter =
                account.finance.chart.find("Account", either(line, "AccountCode", "Account"), faults);
        if (rule.isEmpty() || counter.isEmpty()) {
            return Optional.empty();
        }
        Currencies.check(Account.BASE_CURRENCY, counter.get(), faults);
        MoneyLine read = line(line, rule.get(), counter.get(), taxInclusive);
        if (!totals.admits(figure(line, "Total"), read.amount(), read.gross(taxInclusive))) {
            faults.add(ErrorModel.invalid("Total does not agree with Price, Quantity and Discount."));
        }
        return Optional.of(read);
    }

    private static MoneyLine line(Written line, TaxRule rule, LedgerAccount counter, boolean taxInclusive) {
        BigDecimal quantity = figure(line, "Quantity");
        BigDecimal price = figure(line, "Price");
        BigDecimal discount = Figures.two(figure(line, "Discount"));
        BigDecimal tax = line.number("Tax") == null
                ? rule.on(Line.amount(price, quantity, discount), taxInclusive)
                : figure(line, "Tax");
        String name = Objects.requireNonNullElse(line.text("Name"), "");
        String comment = Objects.requireNonNullElse(line.text("Comment"), "");
        return new MoneyLine(name, comment, quantity, price, discount, tax, rule, counter.code());
    }

    private Optional<TaxRule> rule(@Nullable String name, List<ErrorModel> faults) {
        Optional<TaxRule> rule = Optional.ofNullable(name == null ? null : account.taxRules.get(name));
        if (rule.isEmpty()) {
            faults.add(
                    name == null
                            ? ErrorModel.invalid("TaxRule is required.")
                            : ErrorModel.notFound("TaxRule " + name + " not found."));
        }
        return rule;
    }

    private static @Nullable String either(Written line, String sample, String table) {
        String text = line.text(sample);
        return text == null ? line.text(table) : text;
    }

    private static BigDecimal figure(Written line, String field) {
        return Figures.four(Objects.requireNonNullElse(line.number(field), BigDecimal.ZERO));
    }
}
