package dev.selvedge.core.flow;

import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.LineKind.Booking;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Posting.Credited;
import dev.selvedge.core.model.Refund;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.Tax;
import dev.selvedge.core.model.TaxMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// Makes a credit note of what a payout takes back for an order: one line for each SKU, and the carriage.
///
/// The amounts agree with the order's refunds when this is asked; their tax is what the order shows.
final class Repayments {

    private static final String CARRIAGE = "carriage";

    private final OpenOrder order;
    private final List<RemittanceLine> lines;
    private final List<Credited> goods = new ArrayList<>();
    private final List<Credited> carriage = new ArrayList<>();

    Repayments(OpenOrder order, List<RemittanceLine> lines) {
        this.order = order;
        this.lines = lines;
        order.shown().lines().forEach(this::add);
    }

    Posting posting(ErpReference sale, Money amount) {
        return new Posting.Repayment(order.id(), sale, goods, carriage.stream().findFirst(), amount);
    }

    private void add(ShownLine line) {
        List<Optional<String>> taken = lines.stream()
                .filter(one -> one.kind().booking() == Booking.SALE_REFUND)
                .filter(one -> one.orderLine().filter(line.id()::equals).isPresent())
                .map(RemittanceLine::refund)
                .distinct()
                .toList();
        line.money().refunds().stream()
                .filter(refund -> taken.contains(Optional.of(refund.id())) || taken.contains(Optional.empty()))
                .map(Refund::amounts)
                .forEach(amounts -> add(line, amounts));
    }

    private void add(ShownLine line, Amounts amounts) {
        merge(goods, credited(line.sku().value(), amounts.price(), amounts.tax(), amounts.taxes()));
        merge(carriage, credited(CARRIAGE, amounts.shipping(), amounts.shippingTax(), amounts.shippingTaxes()));
    }

    private Credited credited(String what, Money stated, Money tax, List<Tax> taxes) {
        Money gross = order.shown().taxMode() == TaxMode.INCLUDED ? stated : stated.plus(tax);
        return new Credited(
                what, gross, tax, Tax.joined(taxes.stream().map(Tax::code).toList()));
    }

    /// The ERP keeps one line for each SKU, which has one tax rule.
    private static void merge(List<Credited> some, Credited more) {
        if (more.gross().isZero()) {
            return;
        }
        for (int at = 0; at < some.size(); at++) {
            Credited one = some.get(at);
            if (one.what().equals(more.what())) {
                some.set(
                        at,
                        new Credited(
                                one.what(),
                                one.gross().plus(more.gross()),
                                one.tax().plus(more.tax()),
                                one.taxes()));
                return;
            }
        }
        some.add(more);
    }
}
