package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.cin7core.Cin7Settings.LineTotals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads and checks the lines and charges of an order (cin7-core.md A2). SKUs match exactly, case included.
final class LineReader {

    private static final List<String> REQUIRED = List.of("Quantity", "Price", "Total");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Account account;
    private final LineTotals totals;

    LineReader(Account account, LineTotals totals) {
        this.account = account;
        this.totals = totals;
    }

    List<Line> goods(List<Written> lines, boolean taxInclusive, List<ErrorModel> faults) {
        List<Line> read = new ArrayList<>();
        for (Written line : lines) {
            if (line.flag("DropShip")) {
                throw Refused.notSimulated("DropShip");
            }
            Lengths.check(line, "SKU", 50, faults);
            Lengths.check(line, "Name", 1024, faults);
            Lengths.check(line, "Comment", 256, faults);
            line(line, product(line, faults), taxInclusive, faults).ifPresent(read::add);
        }
        return read;
    }

    /// A charge's `Description` names a service product.
    List<Line> charges(List<Written> charges, boolean taxInclusive, List<ErrorModel> faults) {
        List<Line> read = new ArrayList<>();
        for (Written charge : charges) {
            Lengths.check(charge, "Description", 256, faults);
            Lengths.check(charge, "Comment", 1024, faults);
            line(charge, service(charge, faults), taxInclusive, faults).ifPresent(read::add);
        }
        return read;
    }

    private Optional<Product> product(Written line, List<ErrorModel> faults) {
        UUID id = line.guid("ProductID");
        String sku = line.text("SKU");
        Optional<Product> product =
                id == null ? Optional.ofNullable(sku == null ? null : account.products.get(sku)) : account.product(id);
        if (product.isEmpty()) {
            faults.add(ErrorModel.notFound("Product " + Objects.requireNonNullElse(sku, "") + " not found."));
        }
        return product;
    }

    private Optional<Product> service(Written charge, List<ErrorModel> faults) {
        Optional<Product> service = account.service(charge.text("Description"));
        if (service.isEmpty()) {
            faults.add(ErrorModel.notFound("Service product for the additional charge not found."));
        }
        return service;
    }

    private Optional<Line> line(
            Written written, Optional<Product> product, boolean taxInclusive, List<ErrorModel> faults) {
        Optional<TaxRule> taxRule = taxRule(written.text("TaxRule"), faults);
        List<ErrorModel> missing = missing(written);
        faults.addAll(missing);
        if (product.isEmpty() || taxRule.isEmpty() || !missing.isEmpty()) {
            return Optional.empty();
        }
        Line line = line(written, product.get(), taxRule.get(), taxInclusive);
        ranges(line, faults);
        total(line, figure(written, "Total"), taxInclusive, faults);
        return Optional.of(line);
    }

    private Optional<TaxRule> taxRule(@Nullable String name, List<ErrorModel> faults) {
        if (name == null) {
            faults.add(ErrorModel.invalid("TaxRule is required."));
            return Optional.empty();
        }
        Optional<TaxRule> rule = Optional.ofNullable(account.taxRules.get(name));
        if (rule.isEmpty()) {
            faults.add(ErrorModel.notFound("TaxRule " + name + " not found."));
        }
        return rule;
    }

    private static List<ErrorModel> missing(Written line) {
        return REQUIRED.stream()
                .filter(field -> line.number(field) == null)
                .map(field -> ErrorModel.invalid(field + " is required."))
                .toList();
    }

    private static Line line(Written written, Product product, TaxRule taxRule, boolean taxInclusive) {
        BigDecimal quantity = figure(written, "Quantity");
        BigDecimal price = figure(written, "Price");
        BigDecimal discount = Figures.two(figure(written, "Discount"));
        BigDecimal tax = written.number("Tax") == null
                ? taxRule.on(Line.amount(price, quantity, discount), taxInclusive)
                : figure(written, "Tax");
        return new Line(product, quantity, price, discount, tax, taxRule, written.text("Comment"), BigDecimal.ZERO);
    }

    private static BigDecimal figure(Written line, String field) {
        return Figures.four(Objects.requireNonNullElse(line.number(field), BigDecimal.ZERO));
    }

    private static void ranges(Line line, List<ErrorModel> faults) {
        if (line.quantity().compareTo(BigDecimal.ONE) < 0) {
            faults.add(ErrorModel.invalid("Quantity must be at least 1."));
        }
        if (line.discount().signum() < 0 || line.discount().compareTo(HUNDRED) > 0) {
            faults.add(ErrorModel.invalid("Discount must be from 0 to 100."));
        }
    }

    private void total(Line line, BigDecimal stated, boolean taxInclusive, List<ErrorModel> faults) {
        BigDecimal net = line.amount();
        BigDecimal gross = taxInclusive ? net : net.add(line.tax());
        if (!totals.admits(stated, net, gross)) {
            faults.add(ErrorModel.invalid("Total does not agree with Price, Quantity and Discount."));
        }
    }
}
