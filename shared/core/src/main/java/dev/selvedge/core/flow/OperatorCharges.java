package dev.selvedge.core.flow;

import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.Discrepancy.Cause;
import dev.selvedge.core.model.LineKind.Part;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.OperatorDocument.Type;
import dev.selvedge.core.model.RemittanceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;

/// What the operator charges in a payout, line by line, beside the documents that it issued for it.
///
/// The lines name their document by a number of which nobody says how it goes with the documents' own: where the names
/// do not meet, the amounts must.
final class OperatorCharges {

    private final RemittanceFacts facts;
    private final List<Charged> charged = new ArrayList<>();
    private final List<OperatorDocument> unused;

    /// The lines of one document.
    ///
    /// @param number the operator's number of the document
    /// @param document empty if there is none for these lines
    /// @param net what the lines charge without tax
    record Charged(
            String number, List<RemittanceLine> lines, Optional<OperatorDocument> document, Money net, Money tax) {

        Money total() {
            return net.plus(tax);
        }

        /// By how much the document's VAT is more than its lines'.
        Money rounded() {
            return document.map(one -> one.tax().minus(tax)).orElseGet(() -> tax.minus(tax));
        }
    }

    OperatorCharges(RemittanceFacts facts) {
        this.facts = facts;
        this.unused = new ArrayList<>(facts.remittance().documents());
        groups().forEach(this::match);
    }

    List<Charged> charged() {
        return charged;
    }

    List<Discrepancy> found() {
        List<Discrepancy> found = new ArrayList<>();
        charged.forEach(one -> compare(one).ifPresent(found::add));
        unused.stream()
                .filter(document -> !document.total().isZero())
                .forEach(document -> found.add(discrepancy(
                        Cause.CHARGES_DIFFER,
                        document.total(),
                        "Document " + document.id() + " over " + document.total() + " is charged by no line.")));
        return found;
    }

    /// Where there is one automatic document, it has all that nobody charged by hand.
    private Map<Group, List<RemittanceLine>> groups() {
        boolean one = unused.stream()
                        .filter(document -> document.type() == Type.AUTOMATIC)
                        .count()
                <= 1;
        Map<Group, List<RemittanceLine>> groups = new LinkedHashMap<>();
        facts.counted().stream().filter(line -> line.kind().isCharged()).forEach(line -> {
            Type type = line.kind().isManual() ? Type.MANUAL : Type.AUTOMATIC;
            String number = one && type == Type.AUTOMATIC ? "" : line.document().orElse("");
            groups.computeIfAbsent(new Group(type, number), _ -> new ArrayList<>())
                    .add(line);
        });
        return groups;
    }

    private record Group(Type type, String number) {}

    private void match(Group group, List<RemittanceLine> lines) {
        Money net = charge(lines, Part.NET);
        Money tax = charge(lines, Part.TAX);
        Optional<OperatorDocument> document = find(group, net.plus(tax));
        document.ifPresent(unused::remove);
        if (document.isPresent() || !net.isZero() || !tax.isZero()) {
            charged.add(new Charged(number(lines, document), lines, document, net, tax));
        }
    }

    private Money charge(List<RemittanceLine> lines, Part part) {
        return facts.sum(lines.stream()
                        .filter(line -> line.kind().part() == part)
                        .toList())
                .negated();
    }

    private Optional<OperatorDocument> find(Group group, Money total) {
        List<OperatorDocument> candidates = unused.stream()
                .filter(document -> document.type() == group.type())
                .filter(document -> document.net().getCurrencyUnit().equals(facts.currency()))
                .toList();
        return first(candidates, document -> !group.number().isEmpty() && isNamed(document, group.number()))
                .or(() -> first(candidates, document -> document.total().equals(total)))
                .or(() -> candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty());
    }

    private static Optional<OperatorDocument> first(
            List<OperatorDocument> documents, Predicate<OperatorDocument> wanted) {
        return documents.stream().filter(wanted).findFirst();
    }

    /// In the example of the log a document's number is its id with zeros before it.
    private static boolean isNamed(OperatorDocument document, String number) {
        return number.equals(document.id())
                || number.replaceFirst("^\\D*0*", "").equals(document.id().replaceFirst("^0*", ""));
    }

    /// The number on the lines is the operator's own; a document that no line names goes by its id.
    private static String number(List<RemittanceLine> lines, Optional<OperatorDocument> document) {
        List<String> numbers = lines.stream()
                .flatMap(line -> line.document().stream())
                .distinct()
                .toList();
        return numbers.size() == 1
                ? numbers.getFirst()
                : document.map(OperatorDocument::id).orElse("unnumbered");
    }

    private Optional<Discrepancy> compare(Charged charge) {
        if (charge.document().isEmpty()) {
            return Optional.of(discrepancy(
                    Cause.DOCUMENT_MISSING,
                    charge.total(),
                    "Lines charge " + charge.total() + ", for which there is no document of the operator."));
        }
        OperatorDocument document = charge.document().get();
        if (!document.net().equals(charge.net())) {
            return Optional.of(discrepancy(
                    Cause.CHARGES_DIFFER,
                    document.net().minus(charge.net()),
                    "Document " + document.id() + " charges " + document.net() + " without VAT, its lines "
                            + charge.net() + "."));
        }
        return charge.rounded().isZero() ? Optional.empty() : Optional.of(vat(charge, document));
    }

    private Discrepancy vat(Charged charge, OperatorDocument document) {
        return discrepancy(
                isRounding(charge) ? Cause.ROUNDED : Cause.CHARGES_DIFFER,
                charge.rounded(),
                "Document " + document.id() + " has VAT of " + document.tax() + ", its lines " + charge.tax() + ".");
    }

    /// Each line of VAT can be off by half a penny.
    private static boolean isRounding(Charged charge) {
        long lines = charge.lines().stream()
                .filter(line -> line.kind().part() == Part.TAX && !line.amount().isZero())
                .count();
        return charge.rounded().abs().getAmountMinorLong() <= lines / 2;
    }

    private static Discrepancy discrepancy(Cause cause, Money difference, String words) {
        return new Discrepancy(cause, Optional.empty(), Optional.of(difference), words);
    }
}
