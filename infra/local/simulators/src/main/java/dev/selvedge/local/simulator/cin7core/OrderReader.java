package dev.selvedge.local.simulator.cin7core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads and checks the order of a sale (cin7-core.md A2, `/sale/order`). Nothing is kept of an order with a fault.
final class OrderReader {

    private final LineReader lines;

    OrderReader(Account account, Cin7Settings settings) {
        this.lines = new LineReader(account, settings.lineTotals());
    }

    OrderDocument read(Written body, Sale sale) {
        List<ErrorModel> faults = new ArrayList<>();
        state(sale, faults);
        Optional<Status> status = status(body, faults);
        Lengths.check(body, "Memo", 1024, faults);
        pickMode(body);
        boolean taxInclusive = sale.header.taxInclusive();
        List<Line> goods = lines.goods(body.objects("Lines"), taxInclusive, faults);
        List<Line> charges = lines.charges(body.objects("AdditionalCharges"), taxInclusive, faults);
        noTwins(goods, faults);
        notEmpty(body, faults);
        Refused.ifAny(faults);
        return new OrderDocument(status.orElseThrow(), body.text("Memo"), goods, charges);
    }

    private static void state(Sale sale, List<ErrorModel> faults) {
        Status order = sale.order().status();
        if (order != Status.DRAFT && order != Status.NOT_AVAILABLE) {
            faults.add(ErrorModel.invalid("Order status must be DRAFT or NOT AVAILABLE, it is " + order.wire() + "."));
        }
        if (!sale.quoteSettled()) {
            faults.add(ErrorModel.invalid("Quote must be AUTHORISED."));
        }
    }

    private static Optional<Status> status(Written body, List<ErrorModel> faults) {
        String status = body.text("Status");
        if ("DRAFT".equals(status)) {
            return Optional.of(Status.DRAFT);
        }
        if ("AUTHORISED".equals(status)) {
            return Optional.of(Status.AUTHORISED);
        }
        faults.add(ErrorModel.invalid("Status must be DRAFT or AUTHORISED."));
        return Optional.empty();
    }

    private static void pickMode(Written body) {
        String mode = body.text("AutoPickPackShipMode");
        if (mode != null && !mode.equals("NOPICK")) {
            throw Refused.notSimulated("AutoPickPackShipMode " + mode);
        }
    }

    /// The document does not say what authorising an empty order does; here it is refused.
    private static void notEmpty(Written body, List<ErrorModel> faults) {
        boolean empty = body.objects("Lines").isEmpty()
                && body.objects("AdditionalCharges").isEmpty();
        if (empty && "AUTHORISED".equals(body.text("Status"))) {
            faults.add(ErrorModel.invalid("Lines are required."));
        }
    }

    private static void noTwins(List<Line> lines, List<ErrorModel> faults) {
        Set<Product> seen = new HashSet<>();
        for (Line line : lines) {
            if (!seen.add(line.product())) {
                faults.add(ErrorModel.invalid("Duplicate SKU " + line.product().sku + " in Lines."));
            }
        }
    }
}
