package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import dev.selvedge.erp.bluecherry.OrderSettings.PoNumber;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Format;
import dev.selvedge.testkit.InMemoryDocuments;
import dev.selvedge.testkit.InMemoryFacts;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What BlueCherry could never take, said before anything is written.
class OrderObjectionsTest {

    private static final String CUSHION = "CUSHION-TEAL-45";
    private static final String RUG = "RUG-180";

    private final Mailroom mailroom = Mailroom.open();

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DIVISION", "CUSTOMER", "STORE", "TERMS", "WAREHOUSE"})
    void aCodeThatIsNotMappedHoldsTheOrderUntilSomebodyMapsIt(Kind kind) {
        mailroom.mappings.remove(new MappingKey(kind, "connection"));

        assertThat(objections(Samples.order("X-A"))).singleElement().satisfies(objection -> {
            assertThat(objection.reason()).isEqualTo(Reason.CODE_NOT_MAPPED);
            assertThat(objection.explanation())
                    .isEqualTo("Order X-A: no " + kind.name().toLowerCase(Locale.ROOT) + " is mapped for '" + CUSHION
                            + "'.");
            assertThat(objection.release())
                    .isEqualTo(new Release.WhenOneMapped(
                            Set.of(new MappingKey(kind, "connection"), new MappingKey(kind, "sku/" + CUSHION))));
        });
        assertThat(mailroom.register.outbox().open()).isEmpty();
    }

    @Test
    void aBlankCodeIsNone() {
        map(Kind.STORE, "connection", " ");

        assertThat(objections(Samples.order("X-A")))
                .extracting(Objection::reason, Objection::release)
                .containsExactly(tuple(
                        Reason.CODE_NOT_MAPPED,
                        new Release.LookAgain(mailroom.clock.instant().plus(Duration.ofMinutes(5)))));
    }

    @Test
    void theMostSpecificCodeWins() {
        hearStock(new StockLevel(item(CUSHION), "SOFT", "MAIN", BigDecimal.TEN));
        map(Kind.WAREHOUSE, "connection", "ALL");
        assertThat(warehouse()).isEqualTo("ALL");

        map(Kind.WAREHOUSE, "category/SOFT", "SOFTS");
        map(Kind.WAREHOUSE, "category/HARD", "HARDS");
        assertThat(warehouse()).isEqualTo("SOFTS");

        map(Kind.WAREHOUSE, "sku/" + CUSHION, "CUSHIONS");
        map(Kind.WAREHOUSE, "sku/" + RUG, "RUGS");
        assertThat(warehouse()).isEqualTo("CUSHIONS");
    }

    @Test
    void withoutStockNobodyKnowsWhichCategoryAnItemHas() {
        Mailroom fresh = Mailroom.open();
        Register empty = new Register(fresh.settings, new InMemoryFacts(), new InMemoryDocuments(), fresh.clock);
        BlueCherryErp erp = new BlueCherryErp(fresh.settings, empty, fresh.mappings, fresh.clock);
        Order order = Samples.order("X-A").build();

        assertThat(erp.objections(order)).isEmpty();

        fresh.mappings.put(new MappingKey(Kind.TERMS, "category/SOFT"), "N60");
        assertThatThrownBy(() -> erp.objections(order)).isInstanceOf(RemoteFailure.Unavailable.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DIVISION", "CUSTOMER", "STORE", "TERMS", "WAREHOUSE"})
    void linesOfOnePurchaseOrderComeToOneCode(Kind kind) {
        map(kind, "sku/" + RUG, "OTH");

        assertThat(objections(Samples.order("X-A")
                        .lines(Samples.line("1"), Samples.line("2").sku(RUG))))
                .singleElement()
                .satisfies(objection -> {
                    assertThat(objection.reason()).isEqualTo(Reason.CODE_NOT_MAPPED);
                    assertThat(objection.explanation())
                            .contains("different codes")
                            .contains("RUG-180=OTH");
                });
    }

    @Test
    void aDivisionHasThreeCharactersAtMost() {
        map(Kind.DIVISION, "connection", "JLMX");

        assertThat(objections(Samples.order("X-A")))
                .singleElement()
                .satisfies(objection -> assertThat(objection.explanation()).contains("longer than 3 characters"));
    }

    @ParameterizedTest
    @CsvSource({"1234567890123456789012, true", "12345678901234567890123, false"})
    void aPoNumberHasAsManyCharactersAsBlueCherryTakes(String id, boolean fits) {
        List<Objection> found = objections(Samples.order(id));

        assertThat(found.isEmpty()).isEqualTo(fits);
        assertThat(found).allSatisfy(one -> {
            assertThat(one.reason()).isEqualTo(Reason.FIELD_TOO_LONG);
            assertThat(one.evidence()).isEqualTo(Map.of("field", "PO number", "length", "23", "limit", "22"));
        });
    }

    @Test
    void aShortPoNumberFitsWhateverTheOrdersId() {
        Mailroom small = Mailroom.with(OrderObjectionsTest::withShortNumbers);

        assertThat(small.erp.objections(Samples.order("12345678901234567890123").build()))
                .isEmpty();
    }

    @Test
    void aPoNumberThatIsAnotherOrdersHoldsTheOrder() {
        mailroom.register.claims(new OrderId("X-B"), "X-A");

        assertThat(objections(Samples.order("X-A"))).singleElement().satisfies(objection -> {
            assertThat(objection.reason()).isEqualTo(Reason.MALFORMED);
            assertThat(objection.explanation()).contains("X-A").contains("X-B");
        });
        mailroom.sells(CUSHION, 1, 5).night();
        assertThatThrownBy(() -> mailroom.erp.place(Samples.order("X-A").build()))
                .isInstanceOfSatisfying(
                        RemoteFailure.Refused.class,
                        refused -> assertThat(refused.words()).isEqualTo("PO X-A is another order's"));
        assertThat(mailroom.register.outbox().open()).isEmpty();
    }

    @Test
    void anAddressWithoutWhatBlueCherryNeedsIsSaidPartByPart() {
        DeliveryAddress bare = new DeliveryAddress(
                " ",
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "XXX",
                Optional.empty(),
                Optional.empty());

        assertThat(objections(Samples.order("X-A").deliverTo(bare)))
                .extracting(objection -> objection.evidence().get("field"))
                .containsExactly(
                        "delivery name",
                        "delivery address line 1",
                        "delivery city",
                        "delivery postcode",
                        "delivery country that is known");
    }

    @Test
    void anOrderThatIsToBeShippedNeedsADeadlineAndOneThatWaitsForUsDoesNot() {
        SampleOrder order = Samples.order("X-A").withoutShippingDeadline();

        assertThat(objections(order)).extracting(Objection::reason).containsExactly(Reason.MISSING_FIELD);
        assertThat(objections(order.state(OrderState.AWAITING_ACCEPTANCE, "WAITING_ACCEPTANCE")
                        .withoutAddresses()))
                .isEmpty();
    }

    @Test
    void aTextThatTheFilesCharactersCannotWriteHoldsTheOrder() {
        BlueCherrySettings ours = Mailroom.settings(OrderSettings.documented());
        Mailroom western = new Mailroom(
                new BlueCherrySettings(
                        ours.transport(),
                        ours.orders(),
                        ours.skus(),
                        ours.stock(),
                        new TextSettings(
                                Charset.forName("windows-1252"),
                                "MM/dd/uuuu",
                                ZoneId.of("Europe/London"),
                                true,
                                Map.of()),
                        ours.folders(),
                        ours.x12(),
                        ours.rest(),
                        ours.finance()),
                theirs -> theirs);
        SampleOrder polish = Samples.order("X-A").deliverTo(address("Łódź Street"));

        assertThat(mailroom.erp.objections(polish.build())).isEmpty();
        assertThat(western.erp.objections(polish.build())).singleElement().satisfies(objection -> {
            assertThat(objection.reason()).isEqualTo(Reason.UNPRINTABLE_TEXT);
            assertThat(objection.explanation())
                    .isEqualTo(
                            "Order X-A: the delivery address line 1 has a character that windows-1252 cannot write.");
        });
        assertThat(western.erp.objections(
                        Samples.order("X-A").deliverTo(address("Café Street")).build()))
                .isEmpty();
    }

    @Test
    void overX12AnIdIsCarriedCharacterForCharacterOrHoldsTheOrder() {
        Mailroom x12 = new Mailroom(
                Mailroom.settings(Transport.X12, OrderSettings.documented()), theirs -> theirs.with(Format.X12));

        assertThat(mailroom.erp.objections(Samples.order("X~A").build())).isEmpty();
        assertThat(x12.erp.objections(Samples.order("X-A").build())).isEmpty();
        assertThat(x12.erp.objections(Samples.order("X~A").build()))
                .extracting(objection -> objection.evidence().get("field"))
                .containsExactly("PO number", "id of line X~A-1");
        assertThat(x12.erp.objections(Samples.order("X-A ").build()))
                .extracting(Objection::explanation)
                .first()
                .isEqualTo("Order X-A : the PO number has a character that X12 cannot carry.");
    }

    @Test
    void overX12NoElementIsLongerThanOurSchemasAllow() {
        Mailroom x12 = new Mailroom(
                Mailroom.settings(Transport.X12, OrderSettings.documented()), theirs -> theirs.with(Format.X12));
        SampleOrder order = Samples.order("X-A").customerOrderNumber("9".repeat(256));

        assertThat(mailroom.erp.objections(order.build())).isEmpty();
        assertThat(x12.erp.objections(order.build()))
                .extracting(Objection::reason, objection -> objection.evidence().get("limit"))
                .containsExactly(tuple(Reason.FIELD_TOO_LONG, "255"));
    }

    private static OrderSettings withShortNumbers(OrderSettings orders) {
        return new OrderSettings(
                13,
                PoNumber.SHORT,
                orders.type(),
                orders.cancellation(),
                orders.cancellationType(),
                orders.cancelAfter(),
                orders.shipVia(),
                orders.cancelledWithin(),
                orders.askEvery());
    }

    private static DeliveryAddress address(String line) {
        return new DeliveryAddress(
                "Ada Pemberton",
                Optional.empty(),
                line,
                Optional.empty(),
                "Macclesfield",
                Optional.empty(),
                Optional.of("SK11 6TT"),
                "GBR",
                Optional.empty(),
                Optional.empty());
    }

    private static Item item(String upc) {
        return new Item("JLM", "00123", "TEAL", "", "", "01", "", upc);
    }

    private void hearStock(StockLevel... levels) {
        mailroom.clock.pass(Duration.ofDays(1));
        mailroom.register.heard(
                new Heard.Stock(mailroom.clock.instant(), List.of(levels)), "night", mailroom.clock.instant());
    }

    private void map(Kind kind, String from, String to) {
        mailroom.mappings.put(new MappingKey(kind, from), to);
    }

    /// What stands in the row of an order that is put in now.
    private String warehouse() {
        Order order =
                Samples.order("X-" + mailroom.register.outbox().open().size()).build();
        assertThat(mailroom.erp.objections(order)).isEmpty();
        mailroom.erp.place(order);
        return mailroom.register.outbox().open().stream()
                .filter(entry -> entry.what().fact().equals(order.id().value()))
                .findFirst()
                .orElseThrow()
                .what()
                .rows()
                .getFirst()
                .of("Warehouse");
    }

    private List<Objection> objections(SampleOrder order) {
        return mailroom.erp.objections(order.build());
    }
}
