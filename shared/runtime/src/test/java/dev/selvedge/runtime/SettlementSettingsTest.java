package dev.selvedge.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.SettlementPolicy;
import dev.selvedge.core.flow.SettlementPolicy.Charges;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How payouts are treated, as it is configured for the function that posts them.
class SettlementSettingsTest {

    /// What the worker has.
    private static final String TIMEOUT = "PT15M";

    @Test
    void theDefaultsFitTheWorker() {
        Configured configured = Configured.with("selvedge.function.timeout", TIMEOUT);

        assertThat(policy(configured))
                .isEqualTo(new SettlementPolicy(
                        Instant.parse("2026-01-31T00:00:00Z"),
                        Duration.ofDays(90),
                        Set.of(CurrencyUnit.GBP),
                        Charges.BILL,
                        Duration.ofMinutes(16),
                        Duration.ofMinutes(10),
                        Duration.ofHours(6),
                        10,
                        Duration.ofSeconds(10),
                        ZoneId.of("Europe/London")));
        assertThatCode(() -> slice(configured)).doesNotThrowAnyException();
    }

    @Test
    void everyPropertyCanBeSet() {
        Configured configured = Configured.whole(Map.of(
                "selvedge.function.timeout", TIMEOUT,
                "selvedge.settlement.look-back", "P30D",
                "selvedge.settlement.lease", "PT20M",
                "selvedge.settlement.slice", "PT4M",
                "selvedge.settlement.look-again", "PT2H",
                "selvedge.settlement.refusals", "3",
                "selvedge.settlement.zone", "Europe/Dublin",
                "selvedge.orders.currencies", "GBP,EUR",
                "selvedge.cin7.books.mode", "journal",
                "selvedge.cin7.search-lag", "PT4S"));

        assertThat(policy(configured))
                .isEqualTo(new SettlementPolicy(
                        Instant.parse("2026-01-31T00:00:00Z"),
                        Duration.ofDays(30),
                        Set.of(CurrencyUnit.GBP, CurrencyUnit.EUR),
                        Charges.JOURNAL,
                        Duration.ofMinutes(20),
                        Duration.ofMinutes(4),
                        Duration.ofHours(2),
                        3,
                        Duration.ofSeconds(4),
                        ZoneId.of("Europe/Dublin")));
    }

    @ParameterizedTest
    @CsvSource({"bill,BILL", "spend-money,SPEND_MONEY", "journal,JOURNAL"})
    void chargesBecomeWhatTheErpIsToldToMakeOfThem(String mode, Charges charges) {
        assertThat(policy(Configured.with("selvedge.cin7.books.mode", mode)).charges())
                .isEqualTo(charges);
    }

    @ParameterizedTest
    @CsvSource({
        "selvedge.settlement.look-back, PT0S",
        "selvedge.settlement.lease, PT2M",
        "selvedge.settlement.slice, PT0S",
        "selvedge.settlement.look-again, PT0S",
        "selvedge.settlement.refusals, 0",
        "selvedge.settlement.zone, Sheffield",
    })
    void aValueThatCannotBeRightIsRefusedByItsName(String property, String value) {
        assertThatThrownBy(() -> policy(Configured.with(property, value))).hasMessageContaining(property);
    }

    @Test
    void theLastPostingOfASliceHasTimeToEnd() {
        String sixCallsBeforeTheEnd = "PT11M30S";
        String aMomentLater = "PT11M31S";

        assertThatCode(() -> slice(ofWorker(sixCallsBeforeTheEnd))).doesNotThrowAnyException();
        assertThatThrownBy(() -> slice(ofWorker(aMomentLater)))
                .hasMessageContaining("selvedge.settlement.slice")
                .hasMessageContaining("at most PT11M30S");
    }

    private static Configured ofWorker(String slice) {
        return Configured.whole(Map.of("selvedge.function.timeout", TIMEOUT, "selvedge.settlement.slice", slice));
    }

    private static SettlementPolicy policy(Configured configured) {
        return Settings.settlement(configured.settlement(), configured.orders(), configured.connection());
    }

    private static void slice(Configured configured) {
        Settings.slice(policy(configured).slice(), configured.connection());
    }
}
