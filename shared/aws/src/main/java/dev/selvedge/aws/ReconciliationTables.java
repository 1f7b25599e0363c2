package dev.selvedge.aws;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.Earnings;
import dev.selvedge.core.model.Reconciliation.OfKind;
import dev.selvedge.core.model.Reconciliation.OfOrder;
import dev.selvedge.core.model.Reconciliation.OfPosting;
import dev.selvedge.core.model.Reconciliation.Penalty;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.Money;

/// A reconciliation as tables for a spreadsheet: amounts as plain decimals, their currency in a column of its own.
final class ReconciliationTables {

    static final String KINDS = "kinds.csv";
    static final String ORDERS = "orders.csv";
    static final String DISCREPANCIES = "discrepancies.csv";
    static final String POSTINGS = "postings.csv";
    static final String PENALTIES = "penalties.csv";

    static final List<String> NAMES = List.of(KINDS, ORDERS, DISCREPANCIES, POSTINGS, PENALTIES);

    /// Stand where an order's number would: no number has brackets around it.
    static final String NO_ORDER = "(no order)";

    static final String TOTAL = "(total)";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Reconciliation reconciliation;
    private final ZoneId zone;

    ReconciliationTables(Reconciliation reconciliation, ZoneId zone) {
        this.reconciliation = reconciliation;
        this.zone = zone;
    }

    byte[] kinds() {
        return CsvTable.of(
                List.of("kind", "document", "account", "net or tax", "lines", "amount", "currency"),
                reconciliation.kinds().stream().map(ReconciliationTables::row));
    }

    private static List<String> row(OfKind of) {
        return List.of(
                of.name(),
                of.kind().booking().name(),
                account(of.kind().account()),
                of.kind().part().name(),
                Integer.toString(of.lines()),
                amount(of.sum()),
                currency(of.sum()));
    }

    private static String account(AccountRole role) {
        return role == AccountRole.NONE ? "" : role.name();
    }

    byte[] orders() {
        Stream<List<String>> orders = reconciliation.orders().stream().map(ReconciliationTables::row);
        Stream<List<String>> sums =
                Stream.of(row(NO_ORDER, "", reconciliation.unassigned()), row(TOTAL, "", reconciliation.earnings()));
        return CsvTable.of(
                List.of(
                        "order",
                        "sale",
                        "gross",
                        "refunds",
                        "commission",
                        "fees",
                        "penalties",
                        "other",
                        "net",
                        "currency"),
                Stream.concat(orders, sums));
    }

    private static List<String> row(OfOrder of) {
        return row(of.order().value(), of.sale().map(Object::toString).orElse(""), of.earnings());
    }

    private static List<String> row(String order, String sale, Earnings earnings) {
        Money net = earnings.net();
        return List.of(
                order,
                sale,
                amount(earnings.gross()),
                amount(earnings.refunds()),
                amount(earnings.commission()),
                amount(earnings.fees()),
                amount(earnings.penalties()),
                amount(earnings.other()),
                amount(net),
                currency(net));
    }

    byte[] discrepancies() {
        return CsvTable.of(
                List.of("cause", "owner", "order", "difference", "currency", "words", "what to do"),
                reconciliation.discrepancies().stream().map(ReconciliationTables::row));
    }

    private static List<String> row(Discrepancy one) {
        return List.of(
                one.cause().name(),
                one.cause().owner().name(),
                one.order().map(OrderId::value).orElse(""),
                one.difference().map(ReconciliationTables::amount).orElse(""),
                one.difference().map(ReconciliationTables::currency).orElse(""),
                one.words(),
                one.cause().whatToDo());
    }

    byte[] postings() {
        return CsvTable.of(
                List.of("posting", "clearing", "currency", "state"),
                reconciliation.postings().stream().map(ReconciliationTables::row));
    }

    private static List<String> row(OfPosting of) {
        return List.of(of.id(), amount(of.clearing()), currency(of.clearing()), of.state());
    }

    byte[] penalties() {
        return CsvTable.of(
                List.of("order", "code", "amount", "currency", "deadline (" + zone + ")"),
                reconciliation.penalties().stream().map(this::row));
    }

    private List<String> row(Penalty penalty) {
        return List.of(
                penalty.order().map(OrderId::value).orElse(""),
                penalty.code(),
                amount(penalty.amount()),
                currency(penalty.amount()),
                penalty.deadline().map(at -> MINUTE.format(at.atZone(zone))).orElse(""));
    }

    private static String amount(Money money) {
        return money.getAmount().toPlainString();
    }

    private static String currency(Money money) {
        return money.getCurrencyUnit().getCode();
    }
}
