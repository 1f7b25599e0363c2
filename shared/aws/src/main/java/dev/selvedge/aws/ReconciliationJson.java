package dev.selvedge.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.Earnings;
import dev.selvedge.core.model.Reconciliation.OfKind;
import dev.selvedge.core.model.Reconciliation.OfOrder;
import dev.selvedge.core.model.Reconciliation.OfPosting;
import dev.selvedge.core.model.Reconciliation.Penalty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A reconciliation for a program. These names stay; others may be added.
///
/// - `payout`: `id`, `voucher`, `name`, `state`, `createdAt`, and if known `reference`, `paidAt`, `failure`
/// - `madeAt`, `standing`, and once known `bookedOn`, `clearing`
/// - `currency`, `amount` (what is paid out), `lines` (how many), `sum` (what they come to), `adrift` (amount less sum)
/// - `kinds`: `kind`, `document`, `account`, `part` (`NET` or `TAX`), `lines`, `amount`
/// - `orders`: `order`, `sale` if there is one, `gross`, `refunds`, `commission`, `fees`, `penalties`, `other`, `net`
/// - `unassigned` (what belongs to no order), `total`: the same amounts as an order's
/// - `penalties`: `order` if it has one, `code`, `amount`, `deadline` if known
/// - `documents`: `id`, `type`, `net`, `taxes` (by code), `tax`, `total`, `issuedAt`; above zero is charged
/// - `discrepancies`: `cause`, `owner`, `blocking`, `order` and `difference` if there are any, `words`, `whatToDo`
/// - `postings`: `posting`, `clearing`, `state`
///
/// An amount is a text with the currency's decimals (`"-45.36"`). One in another currency than the payout's names it
/// (`"EUR 45.36"`), so that nobody adds it up with the others. Times are UTC.
final class ReconciliationJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final CurrencyUnit currency;

    private ReconciliationJson(JsonGenerator json, CurrencyUnit currency) {
        this.json = json;
        this.currency = currency;
    }

    static byte[] of(Reconciliation reconciliation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            CurrencyUnit currency = reconciliation.payout().amount().getCurrencyUnit();
            new ReconciliationJson(json, currency).write(reconciliation);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(Reconciliation all) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("payout");
        write(all.payout());
        json.writeEndObject();
        writeSums(all);
        array("kinds", all.kinds(), this::write);
        array("orders", all.orders(), this::write);
        earnings("unassigned", all.unassigned());
        earnings("total", all.earnings());
        array("penalties", all.penalties(), this::write);
        array("documents", all.documents(), this::write);
        array("discrepancies", all.discrepancies(), this::write);
        array("postings", all.postings(), this::write);
        json.writeEndObject();
    }

    private void write(Payout payout) throws IOException {
        text("id", payout.id());
        text("voucher", payout.voucher());
        text("name", payout.name());
        text("state", payout.state());
        text("createdAt", payout.createdAt());
        text("reference", payout.reference());
        text("paidAt", payout.paidAt());
        text("failure", payout.failure());
    }

    private void writeSums(Reconciliation all) throws IOException {
        text("madeAt", all.madeAt());
        text("standing", all.progress().standing());
        text("bookedOn", all.progress().on());
        amount("clearing", all.progress().clearing());
        text("currency", currency);
        amount("amount", all.payout().amount());
        json.writeNumberField("lines", all.lines());
        amount("sum", all.sum());
        amount("adrift", all.adrift());
    }

    private void write(OfKind of) throws IOException {
        text("kind", of.name());
        text("document", of.kind().booking());
        text("account", of.kind().account());
        text("part", of.kind().part());
        json.writeNumberField("lines", of.lines());
        amount("amount", of.sum());
    }

    private void write(OfOrder of) throws IOException {
        text("order", of.order());
        text("sale", of.sale());
        write(of.earnings());
    }

    private void earnings(String name, Earnings earnings) throws IOException {
        json.writeObjectFieldStart(name);
        write(earnings);
        json.writeEndObject();
    }

    private void write(Earnings earnings) throws IOException {
        amount("gross", earnings.gross());
        amount("refunds", earnings.refunds());
        amount("commission", earnings.commission());
        amount("fees", earnings.fees());
        amount("penalties", earnings.penalties());
        amount("other", earnings.other());
        amount("net", earnings.net());
    }

    private void write(Penalty penalty) throws IOException {
        text("order", penalty.order());
        text("code", penalty.code());
        amount("amount", penalty.amount());
        text("deadline", penalty.deadline());
    }

    private void write(OperatorDocument document) throws IOException {
        text("id", document.id());
        text("type", document.type());
        amount("net", document.net());
        json.writeObjectFieldStart("taxes");
        for (Map.Entry<String, Money> tax : new TreeMap<>(document.taxes()).entrySet()) {
            amount(tax.getKey(), tax.getValue());
        }
        json.writeEndObject();
        amount("tax", document.tax());
        amount("total", document.total());
        text("issuedAt", document.issuedAt());
    }

    private void write(Discrepancy one) throws IOException {
        text("cause", one.cause());
        text("owner", one.cause().owner());
        json.writeBooleanField("blocking", one.cause().isBlocking());
        text("order", one.order());
        amount("difference", one.difference());
        text("words", one.words());
        text("whatToDo", one.cause().whatToDo());
    }

    private void write(OfPosting of) throws IOException {
        text("posting", of.id());
        amount("clearing", of.clearing());
        text("state", of.state());
    }

    @FunctionalInterface
    private interface Fields<T> {
        void write(T of) throws IOException;
    }

    private <T> void array(String name, List<T> items, Fields<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            json.writeStartObject();
            fields.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String name, Object value) throws IOException {
        json.writeStringField(name, value.toString());
    }

    private void text(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    private void amount(String name, Money money) throws IOException {
        json.writeStringField(
                name,
                money.getCurrencyUnit().equals(currency) ? money.getAmount().toPlainString() : money.toString());
    }

    private void amount(String name, Optional<Money> money) throws IOException {
        if (money.isPresent()) {
            amount(name, money.get());
        }
    }
}
