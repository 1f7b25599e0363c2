package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Buyer;
import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The lengths and the mandatory fields of cin7-core.md A2, "POST/PUT /sale (header)" and "/sale/order".
class Cin7LimitsTest {

    private static final DeliveryAddress BARE = new DeliveryAddress(
            "Ada",
            Optional.empty(),
            "4 Loom Street",
            Optional.empty(),
            "Macclesfield",
            Optional.empty(),
            Optional.of("SK11 6TT"),
            "GBR",
            Optional.empty(),
            Optional.empty());

    @FunctionalInterface
    private interface Field {
        Order with(String text);
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of("Customer Order Number", 256, (Field)
                        text -> sample().customerOrderNumber(text).build()),
                Arguments.of("buyer's e-mail", 256, (Field) text ->
                        sample().buyer(new Buyer("Ada", Optional.of(text))).build()),
                Arguments.of("SKU of line X-A-1", 50, (Field)
                        text -> sample().lines(Samples.line("X-A-1").sku(text)).build()),
                Arguments.of(
                        "delivery name", 512, (Field) text -> to(text, null, "1", null, "M", null, "SK", null, null)),
                Arguments.of(
                        "delivery company", 128, (Field) text -> to("A", text, "1", null, "M", null, "SK", null, null)),
                Arguments.of("delivery address line 1", 256, (Field)
                        text -> to("A", null, text, null, "M", null, "SK", null, null)),
                Arguments.of("delivery address line 2", 256, (Field)
                        text -> to("A", null, "1", text, "M", null, "SK", null, null)),
                Arguments.of(
                        "delivery city", 256, (Field) text -> to("A", null, "1", null, text, null, "SK", null, null)),
                Arguments.of(
                        "delivery region", 256, (Field) text -> to("A", null, "1", null, "M", text, "SK", null, null)),
                Arguments.of(
                        "delivery postcode", 20, (Field) text -> to("A", null, "1", null, "M", null, text, null, null)),
                Arguments.of(
                        "delivery phone", 50, (Field) text -> to("A", null, "1", null, "M", null, "SK", text, null)),
                Arguments.of("delivery instructions", 1024, (Field)
                        text -> to("A", null, "1", null, "M", null, "SK", null, text)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("limits")
    void aTextAtItsLimitIsTakenAndOneAboveIsNot(String field, int limit, Field order) {
        assertThat(Cin7Limits.objections(order.with("x".repeat(limit)))).isEmpty();

        assertThat(Cin7Limits.objections(order.with("x".repeat(limit + 1))))
                .singleElement()
                .satisfies(objection -> {
                    assertThat(objection.reason()).isEqualTo(Reason.FIELD_TOO_LONG);
                    assertThat(objection.release()).isEqualTo(new Release.ByChange());
                    assertThat(objection.evidence())
                            .isEqualTo(Map.of(
                                    "field", field,
                                    "length", String.valueOf(limit + 1),
                                    "limit", String.valueOf(limit)));
                    assertThat(objection.explanation()).doesNotContain("xxx");
                });
    }

    /// It becomes the ExternalID.
    @Test
    void anOrderIdHasItsLimitToo() {
        assertThat(Cin7Limits.objections(withId("i".repeat(256)))).isEmpty();
        assertThat(Cin7Limits.objections(withId("i".repeat(257))))
                .singleElement()
                .satisfies(objection -> assertThat(objection.evidence()).containsEntry("field", "order id"));
    }

    private static Order withId(String id) {
        return Samples.order(id).lines(Samples.line("1")).build();
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(Cin7Limits.objections(to("A", null, "1", null, "M", null, "🧵".repeat(20), null, null)))
                .isEmpty();
        assertThat(Cin7Limits.objections(to("A", null, "1", null, "M", null, "🧵".repeat(21), null, null)))
                .hasSize(1);
    }

    @Test
    void whatCin7NeedsAndIsMissingIsNamed() {
        assertThat(fields(to("", null, " ", null, "", null, null, null, null)))
                .containsExactlyInAnyOrder(
                        "delivery address line 1", "delivery city", "delivery postcode", "delivery name");
    }

    @Test
    void aCountryThatNobodyKnowsIsMissing() {
        Order order = sample().deliverTo(new DeliveryAddress(
                        "A",
                        Optional.empty(),
                        "1",
                        Optional.empty(),
                        "M",
                        Optional.empty(),
                        Optional.of("SK"),
                        "XYZ",
                        Optional.empty(),
                        Optional.empty()))
                .build();

        assertThat(fields(order)).containsExactly("delivery country");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(Cin7Limits.objections(to("", "c".repeat(129), "1", null, "M", null, "p".repeat(21), null, null)))
                .extracting(Objection::reason)
                .containsExactlyInAnyOrder(Reason.MISSING_FIELD, Reason.FIELD_TOO_LONG, Reason.FIELD_TOO_LONG);
    }

    @Test
    void aLineThatIsNotToBeSuppliedIsNotMeasured() {
        Order order = sample().lines(
                        Samples.line("X-A-1"),
                        Samples.line("X-A-2").sku("s".repeat(51)).state(LineState.CANCELLED))
                .build();

        assertThat(Cin7Limits.objections(order)).isEmpty();
    }

    private static List<String> fields(Order order) {
        return Cin7Limits.objections(order).stream()
                .map(objection -> {
                    assertThat(objection.reason()).isEqualTo(Reason.MISSING_FIELD);
                    return String.valueOf(objection.evidence().get("field"));
                })
                .toList();
    }

    private static SampleOrder sample() {
        return Samples.order("X-A").deliverTo(BARE);
    }

    private static Order to(
            String name,
            String company,
            String line1,
            String line2,
            String city,
            String region,
            String postcode,
            String phone,
            String instructions) {
        return Samples.order("X-A")
                .deliverTo(new DeliveryAddress(
                        name,
                        Optional.ofNullable(company),
                        line1,
                        Optional.ofNullable(line2),
                        city,
                        Optional.ofNullable(region),
                        Optional.ofNullable(postcode),
                        "GBR",
                        Optional.ofNullable(phone),
                        Optional.ofNullable(instructions)))
                .build();
    }
}
