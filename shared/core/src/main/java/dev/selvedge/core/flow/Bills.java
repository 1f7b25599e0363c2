package dev.selvedge.core.flow;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.LineKind.Part;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Tax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/// Makes a bill of what the operator charges by one document: each kind of charge with its own VAT.
final class Bills {

    private final OperatorCharges.Charged charged;
    private final RemittanceFacts facts;
    private final List<Charge> charges = new ArrayList<>();
    private final List<Charge> credits = new ArrayList<>();

    Bills(OperatorCharges.Charged charged, RemittanceFacts facts) {
        this.charged = charged;
        this.facts = facts;
        Map<Subject, List<RemittanceLine>> subjects = new LinkedHashMap<>();
        charged.lines()
                .forEach(line -> subjects.computeIfAbsent(Subject.of(line), _ -> new ArrayList<>())
                        .add(line));
        subjects.forEach(this::add);
        round();
    }

    Posting.Bill posting() {
        return new Posting.Bill(charged.number(), charges, credits, facts.currency());
    }

    /// What an amount and the taxes on it have in common: nothing else says that they belong together.
    private record Subject(
            AccountRole role,
            LineKind.Booking booking,
            Optional<OrderId> order,
            Optional<OrderLineId> line,
            Optional<String> refund,
            Optional<String> fee,
            Optional<String> document) {

        static Subject of(RemittanceLine line) {
            return new Subject(
                    line.kind().account(),
                    line.kind().booking(),
                    line.order(),
                    line.orderLine(),
                    line.refund(),
                    line.feeCode(),
                    line.document());
        }
    }

    private void add(Subject subject, List<RemittanceLine> lines) {
        Money net = sum(lines, Part.NET);
        Money tax = sum(lines, Part.TAX);
        String taxes = Tax.joined(lines.stream()
                .filter(line -> line.kind().part() == Part.TAX)
                .map(line -> line.taxCode().orElse(Tax.NONE))
                .toList());
        boolean credit = net.isZero() ? tax.isPositive() : net.isPositive();
        if (credit) {
            merge(credits, new Charge(subject.role(), taxes, net, tax));
        } else if (!net.isZero() || !tax.isZero()) {
            merge(charges, new Charge(subject.role(), taxes, net.negated(), tax.negated()));
        }
    }

    private Money sum(List<RemittanceLine> lines, Part part) {
        return facts.sum(
                lines.stream().filter(line -> line.kind().part() == part).toList());
    }

    private static void merge(List<Charge> some, Charge more) {
        for (int at = 0; at < some.size(); at++) {
            Charge one = some.get(at);
            if (one.role() == more.role() && one.taxes().equals(more.taxes())) {
                some.set(
                        at,
                        new Charge(
                                one.role(),
                                one.taxes(),
                                one.net().plus(more.net()),
                                one.tax().plus(more.tax())));
                return;
            }
        }
        some.add(more);
    }

    /// The document's VAT is the one that is claimed: what it differs by goes where most VAT is.
    private void round() {
        if (!charged.rounded().isZero()) {
            boolean onCharges = !charges.isEmpty();
            List<Charge> some = onCharges ? charges : credits;
            Charge most = some.stream().max(Comparator.comparing(Charge::tax)).orElseThrow();
            Money more = onCharges ? charged.rounded() : charged.rounded().negated();
            some.set(
                    some.indexOf(most),
                    new Charge(most.role(), most.taxes(), most.net(), most.tax().plus(more)));
        }
    }
}
