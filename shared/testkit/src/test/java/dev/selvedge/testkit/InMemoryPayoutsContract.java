package dev.selvedge.testkit;

import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.LineKind.Part;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.port.Payouts;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.contract.PayoutsContract;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;

class InMemoryPayoutsContract extends PayoutsContract {

    private final InMemoryPayouts payouts = new InMemoryPayouts();
    private final Map<CurrencyUnit, Money> balances = new HashMap<>();
    private final Map<String, Payout> made = new HashMap<>();
    private final List<RemittanceLine> waiting = new ArrayList<>();
    private final List<OperatorDocument> manual = new ArrayList<>();
    private Instant now = Samples.NOON;
    private int names;

    @BeforeEach
    void makePartsSmall() {
        payouts.pageSize(pageSize());
    }

    @Override
    protected Payouts payouts() {
        return payouts;
    }

    @Override
    protected int pageSize() {
        return 3;
    }

    @Override
    protected Instant now() {
        return now;
    }

    @Override
    protected void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    protected String write(Written written) {
        RemittanceLine line = line(written);
        payouts.write(line);
        if (line.applies()) {
            waiting.add(line);
        }
        return line.id();
    }

    private RemittanceLine line(Written written) {
        CurrencyUnit currency = written.amount().getCurrencyUnit();
        LineKind kind = Arrays.stream(LineKind.values())
                .filter(one -> one.name().equals(written.kind()))
                .findFirst()
                .orElse(LineKind.UNKNOWN);
        return new RemittanceLine(
                name("line"),
                kind,
                written.kind(),
                written.amount(),
                balances.merge(currency, written.amount(), Money::plus),
                now,
                written.applies(),
                written.order().map(OrderId::new),
                written.orderLine().map(OrderLineId::new),
                written.refund(),
                written.fee(),
                written.tax(),
                Optional.empty());
    }

    private String name(String what) {
        names++;
        return what + "-" + names;
    }

    @Override
    protected String writeInvoice(String net) {
        return byHand(Money.parse("GBP " + net));
    }

    @Override
    protected String writeCreditNote(String net) {
        return byHand(Money.parse("GBP " + net).negated());
    }

    private String byHand(Money net) {
        Map<String, Money> taxes = Map.of("TAXDEFAULT", net.dividedBy(5, RoundingMode.UNNECESSARY));
        String name = name("document");
        manual.add(new OperatorDocument(name, OperatorDocument.Type.MANUAL, Optional.empty(), net, taxes, now));
        payouts.put(manual.getLast());
        return name;
    }

    @Override
    protected String bill(String currency) {
        String id = name("payout");
        CurrencyUnit unit = CurrencyUnit.of(currency);
        List<RemittanceLine> lines = waiting.stream()
                .filter(line -> line.amount().getCurrencyUnit().equals(unit))
                .toList();
        waiting.removeAll(lines);
        charge(id, unit, lines);
        manual.forEach(document -> payouts.put(settled(document, id)));
        manual.clear();
        put(new Payout(
                id,
                name("voucher"),
                now,
                sum(unit, lines, _ -> true),
                Payout.State.TO_PAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "at first"));
        return id;
    }

    private void charge(String payout, CurrencyUnit unit, List<RemittanceLine> lines) {
        List<RemittanceLine> charged =
                lines.stream().filter(line -> line.kind().isCharged()).toList();
        String document = name("document");
        lines.forEach(line -> payouts.write(charged.contains(line) ? numbered(line, document) : line, payout));
        if (!charged.isEmpty()) {
            Map<String, Money> taxes = new HashMap<>();
            charged.forEach(line -> line.taxCode()
                    .ifPresent(code -> taxes.merge(code, line.amount().negated(), Money::plus)));
            payouts.put(new OperatorDocument(
                    document,
                    OperatorDocument.Type.AUTOMATIC,
                    Optional.of(payout),
                    sum(unit, charged, line -> line.kind().part() == Part.NET).negated(),
                    taxes,
                    now));
        }
    }

    private static RemittanceLine numbered(RemittanceLine line, String document) {
        return new RemittanceLine(
                line.id(),
                line.kind(),
                line.kindName(),
                line.amount(),
                line.balance(),
                line.createdAt(),
                line.applies(),
                line.order(),
                line.orderLine(),
                line.refund(),
                line.feeCode(),
                line.taxCode(),
                Optional.of(document));
    }

    private static OperatorDocument settled(OperatorDocument document, String payout) {
        return new OperatorDocument(
                document.id(),
                document.type(),
                Optional.of(payout),
                document.net(),
                document.taxes(),
                document.issuedAt());
    }

    private static Money sum(CurrencyUnit unit, List<RemittanceLine> lines, Predicate<RemittanceLine> which) {
        return lines.stream().filter(which).map(RemittanceLine::amount).reduce(Money.zero(unit), Money::plus);
    }

    @Override
    protected String pay(String payout) {
        String reference = name("bank");
        Payout before = made.get(payout);
        payouts.write(line(Written.of("PAYMENT", before.amount().negated().toString())), payout);
        put(changed(
                before, before.amount(), Payout.State.PAID, Optional.of(reference), Optional.empty(), before.mark()));
        return reference;
    }

    @Override
    protected String failToPay(String payout) {
        Payout before = made.get(payout);
        put(changed(
                before, before.amount(), Payout.State.FAILED, Optional.empty(), Optional.of("no bank"), before.mark()));
        return "no bank";
    }

    @Override
    protected void writeLate(String payout, Written written) {
        Payout before = made.get(payout);
        RemittanceLine line = line(written);
        payouts.write(line, payout);
        put(changed(
                before,
                before.amount().plus(line.amount()),
                before.state(),
                before.reference(),
                before.failure(),
                "after " + line.id()));
    }

    private Payout changed(
            Payout before,
            Money amount,
            Payout.State state,
            Optional<String> reference,
            Optional<String> failure,
            String mark) {
        return new Payout(
                before.id(),
                before.voucher(),
                before.createdAt(),
                amount,
                state,
                reference,
                reference.map(_ -> now),
                failure,
                mark);
    }

    private void put(Payout payout) {
        made.put(payout.id(), payout);
        payouts.put(payout);
    }

    @Override
    protected void loseTheNextLines() {
        payouts.faults().after("lines", new RemoteFailure.Unavailable("Loom Market", "lines were never answered"));
    }
}
