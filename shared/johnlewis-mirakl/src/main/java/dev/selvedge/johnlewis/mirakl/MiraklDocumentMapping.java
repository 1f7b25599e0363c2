package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.OperatorDocument.Type;
import dev.selvedge.johnlewis.mirakl.wire.MiraklInvoices.Invoice;
import dev.selvedge.johnlewis.mirakl.wire.MiraklInvoices.Tax;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// From Mirakl's words on accounting documents to ours. Pure; what makes no sense is told as [MiraklFields] does.
final class MiraklDocumentMapping {

    private static final String UNEXPLAINED = "unexplained";

    private MiraklDocumentMapping() {}

    /// Empty for a draft, which has neither a number nor a day of issue.
    static Optional<OperatorDocument> document(Invoice wire, List<String> asked) {
        if (wire.invoiceId() == null && wire.issueDate() == null) {
            return Optional.empty();
        }
        String id = wire.invoiceId() == null ? wire.id() : String.valueOf(wire.invoiceId());
        MiraklFields fields = MiraklFields.of("IV01 showed document", id);
        CurrencyUnit currency = fields.currency(wire.currencyIsoCode());
        String type = fields.text(wire.type(), "type");
        OperatorDocument shown = new OperatorDocument(
                fields.id(),
                type.equals("AUTO_INVOICE") ? Type.AUTOMATIC : Type.MANUAL,
                payout(wire, asked),
                fields.money(wire.totalAmountExclTaxes(), currency, "total_amount_excl_taxes"),
                taxes(wire, fields, currency),
                issued(wire, fields));
        OperatorDocument whole =
                whole(shown, fields.money(wire.totalAmountInclTaxes(), currency, "total_amount_incl_taxes"));
        return Optional.of(type.equals("MANUAL_CREDIT") ? credit(whole) : whole);
    }

    /// The example of IV01 shows the cycle, its schema does not list it: where it is missing, a document is of the only
    /// payout that was asked about.
    private static Optional<String> payout(Invoice wire, List<String> asked) {
        return MiraklFields.present(wire.sellerBillingCycleId())
                .or(() -> asked.size() == 1 ? Optional.of(asked.getFirst()) : Optional.empty());
    }

    /// The example of IV01 shows a document with a number and without a day of issue.
    private static Instant issued(Invoice wire, MiraklFields fields) {
        return fields.dated(wire.issueDate(), "issue_date")
                .orElseGet(() -> fields.instant(wire.dateCreated(), "date_created"));
    }

    /// A document that does not add up itself, as the one in IV01's example, keeps its total: what its taxes do not
    /// explain of it stands among them, for people to ask about.
    private static OperatorDocument whole(OperatorDocument shown, Money total) {
        Money unexplained = total.minus(shown.total());
        if (unexplained.isZero()) {
            return shown;
        }
        Map<String, Money> taxes = new TreeMap<>(shown.taxes());
        taxes.merge(UNEXPLAINED, unexplained, Money::plus);
        return new OperatorDocument(shown.id(), shown.type(), shown.payout(), shown.net(), taxes, shown.issuedAt());
    }

    /// No page of Mirakl's says whether a credit note's amounts are above or below zero, so that neither is relied on.
    private static OperatorDocument credit(OperatorDocument shown) {
        return shown.total().isNegative() ? shown : negated(shown);
    }

    private static OperatorDocument negated(OperatorDocument shown) {
        Map<String, Money> taxes = new TreeMap<>();
        shown.taxes().forEach((code, tax) -> taxes.put(code, tax.negated()));
        return new OperatorDocument(
                shown.id(), shown.type(), shown.payout(), shown.net().negated(), taxes, shown.issuedAt());
    }

    /// The example of IV01 names a tax twice. Where a document has no total of its taxes, its parts have them.
    private static Map<String, Money> taxes(Invoice wire, MiraklFields fields, CurrencyUnit currency) {
        Stream<Tax> shown = wire.totalTaxes() == null
                ? list(wire.details()).flatMap(detail -> list(detail.taxes()))
                : list(wire.totalTaxes());
        Map<String, Money> taxes = new TreeMap<>();
        shown.forEach(tax -> taxes.merge(
                fields.text(tax.code(), "tax code"), fields.money(tax.amount(), currency, "tax amount"), Money::plus));
        return taxes;
    }

    private static <T> Stream<T> list(@Nullable List<T> some) {
        return some == null ? Stream.of() : some.stream().filter(Objects::nonNull);
    }
}
