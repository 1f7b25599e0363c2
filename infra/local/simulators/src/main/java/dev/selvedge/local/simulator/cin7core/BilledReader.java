package dev.selvedge.local.simulator.cin7core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the lines and charges of invoices and credit notes: those of an order, each with an account (cin7-core.md A2
/// and A4). That a purchase takes only the tax rules for purchases, and a sale those for sales, is a reading of
/// `IsTaxForPurchase` and `IsTaxForSale`.
final class BilledReader {

    private final Account account;
    private final LineReader reader;

    BilledReader(Account account, Cin7Settings settings) {
        this.account = account;
        this.reader = new LineReader(account, settings.lineTotals());
    }

    /// A line that names no account goes where the sale's revenue goes: the document does not say.
    ///
    /// @param before what stays where the caller says nothing; an empty array clears (cin7-core.md A1)
    Billed sale(Written body, Sale sale, @Nullable Billed before, List<ErrorModel> faults) {
        boolean inclusive = sale.header.taxInclusive();
        Form form = new Form(revenue(sale), TaxRule::forSale, faults);
        List<BilledLine> lines = before == null || body.has("Lines")
                ? read(body.objects("Lines"), form, (line, found) -> reader.goods(List.of(line), inclusive, found))
                : before.lines();
        List<BilledLine> charges =
                before == null || body.has("AdditionalCharges") ? charges(body, inclusive, form) : before.charges();
        return new Billed(lines, charges, inclusive);
    }

    /// The lines of an order as they stand, as a person invoices them.
    Billed whole(Sale sale) {
        String revenue = revenue(sale);
        if (revenue == null) {
            throw new IllegalStateException("the account has no revenue account");
        }
        return new Billed(
                billed(sale.order().lines(), revenue),
                billed(sale.order().charges(), revenue),
                sale.header.taxInclusive());
    }

    private static List<BilledLine> billed(List<Line> lines, String account) {
        return lines.stream().map(line -> new BilledLine(line, account, null)).toList();
    }

    private @Nullable String revenue(Sale sale) {
        String given = sale.header.text("DefaultAccount");
        return given.isEmpty() ? account.finance.chart.revenue().orElse(null) : given;
    }

    /// A bill for services: charges only.
    Billed purchase(Written body, Purchase purchase, List<ErrorModel> faults) {
        if (!body.objects("Lines").isEmpty()) {
            throw Refused.notSimulated("goods in a purchase");
        }
        boolean inclusive = purchase.header.taxInclusive();
        return new Billed(List.of(), charges(body, inclusive, new Form(null, TaxRule::forPurchase, faults)), inclusive);
    }

    private List<BilledLine> charges(Written body, boolean inclusive, Form form) {
        return read(
                body.objects("AdditionalCharges"),
                form,
                (charge, found) -> reader.charges(List.of(charge), inclusive, found));
    }

    private List<BilledLine> read(
            List<Written> written, Form form, BiFunction<Written, List<ErrorModel>, List<Line>> reading) {
        List<BilledLine> read = new ArrayList<>();
        for (Written one : written) {
            Optional<String> code = account(one, form);
            for (Line line : reading.apply(one, form.faults())) {
                form.check(line.taxRule());
                code.ifPresent(known -> read.add(new BilledLine(line, known, one.text("Reference"))));
            }
        }
        return read;
    }

    private Optional<String> account(Written line, Form form) {
        Lengths.check(line, "Account", 50, form.faults());
        String code = Objects.requireNonNullElse(line.text("Account"), Objects.requireNonNullElse(form.standard(), ""));
        return account.finance
                .chart
                .find("Account", code.isEmpty() ? null : code, form.faults())
                .map(LedgerAccount::code);
    }

    /// What a kind of document demands of its lines.
    ///
    /// @param standard the account of a line that names none
    private record Form(@Nullable String standard, Predicate<TaxRule> fits, List<ErrorModel> faults) {

        void check(TaxRule rule) {
            if (!fits.test(rule)) {
                faults.add(ErrorModel.notFound("TaxRule " + rule.name() + " not found."));
            }
        }
    }
}
