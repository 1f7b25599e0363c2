package dev.selvedge.testkit.contract;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Posting.Credited;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.model.Settling.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Payouts and what belongs to them, with the texts, instants and amounts that are the first to be bent on their way.
final class SampleRemittances {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456789Z");
    private static final String AWKWARD = SampleHolds.AWKWARD;
    private static final OrderId ORDER = new OrderId("X/A-1 é");
    private static final ErpReference SALE = new ErpReference("b1c2", "SO-00017");

    private SampleRemittances() {}

    static Payout payout(String id, String amount) {
        return new Payout(
                id,
                "000001",
                NOON,
                money(amount),
                Payout.State.TO_PAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "a mark");
    }

    /// As the marketplace may show a payout, in each of its states.
    static Stream<Payout> payouts(String id) {
        return Arrays.stream(Payout.State.values())
                .flatMap(state -> Stream.of(
                        new Payout(
                                id,
                                AWKWARD,
                                NOON,
                                money("GBP -100000000.10"),
                                state,
                                Optional.of(AWKWARD),
                                Optional.of(Instant.parse("2026-03-04T00:00:00Z")),
                                Optional.of(AWKWARD),
                                AWKWARD),
                        new Payout(
                                id,
                                "",
                                NOON,
                                money("JPY 0"),
                                state,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "")));
    }

    static List<OperatorDocument> documents() {
        return List.of(
                document("F-2", OperatorDocument.Type.MANUAL, Optional.empty(), "GBP -7.00", Map.of()),
                document(
                        AWKWARD,
                        OperatorDocument.Type.AUTOMATIC,
                        Optional.of(AWKWARD),
                        "KWD 1.234",
                        Map.of("VAT-20", money("KWD 0.247"), AWKWARD, money("KWD -0.001"))),
                document("F-1", OperatorDocument.Type.AUTOMATIC, Optional.of("p"), "GBP 0.00", Map.of()));
    }

    private static OperatorDocument document(
            String id, OperatorDocument.Type type, Optional<String> payout, String net, Map<String, Money> taxes) {
        return new OperatorDocument(id, type, payout, money(net), taxes, NOON);
    }

    /// How far a remittance may have come, with each standing.
    static Stream<Settling> settlings() {
        Kept begun = new Kept(3, Optional.of(AWKWARD));
        Settling.Plan plan =
                new Settling.Plan(AWKWARD, LocalDate.parse("2026-03-31"), 12, 7, Map.of(0, AWKWARD, 6, ""));
        Settling.Plan none = new Settling.Plan("000001", LocalDate.parse("2024-02-29"), 0, 0, Map.of());
        return Arrays.stream(Settling.Standing.values())
                .flatMap(standing -> Stream.of(
                        Settling.fresh(standing, ""),
                        new Settling(
                                standing, AWKWARD, begun, Kept.NOTHING, List.of("t-2", AWKWARD, "t-1"), some(none)),
                        new Settling(standing, "m", Kept.NOTHING, begun, List.of(), some(plan))));
    }

    private static Optional<Settling.Plan> some(Settling.Plan plan) {
        return Optional.of(plan);
    }

    /// Lines of each kind, with everything that they may say and with nothing of it.
    static List<RemittanceLine> lines() {
        return Stream.concat(
                        Arrays.stream(LineKind.values()).map(SampleRemittances::full),
                        Stream.of(bare("t-bare", "GBP 0.00"), bare(AWKWARD, "JPY -1200")))
                .toList();
    }

    static List<RemittanceLine> lines(String ofPage, int many) {
        return IntStream.range(0, many)
                .mapToObj(each -> bare(ofPage + "-" + each, "GBP 1.00"))
                .toList();
    }

    private static RemittanceLine full(LineKind kind) {
        return new RemittanceLine(
                "t-" + kind,
                kind,
                AWKWARD,
                money("GBP 100000000.10"),
                money("GBP -0.01"),
                NOON,
                kind.isCharged(),
                Optional.of(ORDER),
                Optional.of(new OrderLineId(AWKWARD)),
                Optional.of(AWKWARD),
                Optional.of(AWKWARD),
                Optional.of(AWKWARD),
                Optional.of(AWKWARD));
    }

    private static RemittanceLine bare(String id, String amount) {
        Money money = money(amount);
        return new RemittanceLine(
                id,
                LineKind.ORDER_AMOUNT,
                "ORDER_AMOUNT",
                money,
                money,
                NOON,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Postings of every kind, in no particular sequence.
    static List<Posting> postings() {
        Credited goods = new Credited(AWKWARD, money("GBP 12.00"), money("GBP 2.00"), "ECO+VAT-20");
        Credited carriage = new Credited("Carriage", money("GBP 0.00"), money("GBP 0.00"), "none");
        Charge commission = new Charge(AccountRole.COMMISSION, "VAT-20", money("GBP 5.00"), money("GBP 1.00"));
        Charge penalty = new Charge(AccountRole.PENALTIES, AWKWARD, money("GBP 0.01"), money("GBP 0.00"));
        return List.of(
                new Posting.Transfer(money("GBP -100000000.10")),
                new Posting.Receipt(ORDER, SALE, money("GBP 28.95")),
                new Posting.Repayment(
                        ORDER, SALE, List.of(goods, carriage, goods), Optional.of(carriage), money("GBP 24.00")),
                new Posting.Repayment(ORDER, SALE, List.of(), Optional.empty(), money("GBP 0.00")),
                new Posting.Bill(AWKWARD, List.of(penalty, commission), List.of(commission), CurrencyUnit.GBP),
                new Posting.Bill("F-1", List.of(), List.of(), CurrencyUnit.of("JPY")),
                new Posting.Residue(
                        Map.of(AccountRole.RESERVE, money("GBP -3.00"), AccountRole.ROUNDING, money("GBP 0.01")),
                        CurrencyUnit.GBP),
                new Posting.Residue(Map.of(), CurrencyUnit.EUR),
                new Posting.Transfer(money("JPY 1200")));
    }

    static Money money(String text) {
        return Money.parse(text);
    }
}
