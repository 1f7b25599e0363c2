package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.mirakl.Accounts;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.scene.Scene;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the demonstration says of payouts that were planted wrong.
class SettlementFiguresTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Scene scene =
            Scene.unlimited(Scene.atLeisure(), Duration.ofSeconds(1), InstantSource.fixed(NOW), new Random(1));
    private final Accounts theirs = scene.mirakl().accounts();

    private final Partners partners = Partners.of(scene, InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aPayoutThatArrivedAndLeftClearingEvenIsPosted() {
        CycleView cycle = paid();
        entry("605", "720", "48.00", name(cycle));
        entry("463", "605", "48.00", "5001 " + name(cycle));

        SettlementFigures figures = figures();

        assertThat(figures.posted()).containsExactly(cycle.id());
        assertThat(figures.penniesAdrift()).isZero();
        assertThat(figures.isGood()).isTrue();
    }

    @Test
    void whatIsLeftOnClearingIsAdrift() {
        CycleView cycle = paid();
        entry("605", "720", "48.00", name(cycle));
        entry("463", "605", "47.98", "5001 " + name(cycle));

        assertThat(figures().penniesAdrift()).isEqualTo(2);
        assertThat(figures().isGood()).isFalse();
    }

    @Test
    void whatTheBankHasOfAnotherAmountIsAdriftAndNotPosted() {
        CycleView cycle = paid();
        entry("605", "720", "47.99", name(cycle));
        entry("463", "605", "47.99", "5001 " + name(cycle));

        SettlementFigures figures = figures();

        assertThat(figures.wrong()).containsExactly(cycle.id());
        assertThat(figures.penniesAdrift()).isEqualTo(1);
        assertThat(figures.isGood()).isFalse();
    }

    @Test
    void aPayoutThatNobodyPostedOrHeldIsWrong() {
        CycleView cycle = paid();

        assertThat(figures().wrong()).containsExactly(cycle.id());
        assertThat(figures(held(cycle)).held()).containsExactly(cycle.id());
        assertThat(figures(held(cycle)).isGood()).isTrue();
    }

    @Test
    void aHeldPayoutOfWhichSomethingIsPostedIsWrong() {
        CycleView cycle = paid();
        entry("463", "605", "0.01", "5001 " + name(cycle));

        SettlementFigures figures = figures(held(cycle));

        assertThat(figures.held()).isEmpty();
        assertThat(figures.wrong()).containsExactly(cycle.id());
    }

    @Test
    void aPayoutThatDoesNotAddUpMustNotBePosted() {
        theirs.subscription("40.00");
        String id = theirs.bill().id();
        theirs.mistakes().tamper(id, 1);
        CycleView cycle = theirs.pay(id);
        entry("605", "720", "47.99", name(cycle));
        entry("463", "605", "47.99", "5001 " + name(cycle));

        assertThat(figures().posted()).isEmpty();
        assertThat(figures().isGood()).isFalse();
    }

    @Test
    void entriesOfAnotherPayoutDoNotCount() {
        CycleView cycle = paid();
        entry("605", "720", "48.00", "another-" + name(cycle));

        assertThat(partners.supplier().ledger(LedgerView.name(cycle)).isEmpty()).isTrue();
    }

    /// The seller pays for a subscription: 40.00 with 8.00 of VAT.
    private CycleView paid() {
        theirs.subscription("40.00");
        return theirs.pay(theirs.bill().id());
    }

    private static String name(CycleView cycle) {
        return cycle.reference() + "/" + cycle.voucher();
    }

    private static Held held(CycleView cycle) {
        return new Held("REMITTANCE/" + cycle.id(), "REMITTANCE_DISAGREES", "", 0);
    }

    private SettlementFigures figures(Held... holds) {
        return SettlementFigures.of(partners, List.of(holds));
    }

    /// Somebody at the supplier enters an amount that one account owes another.
    private void entry(String debit, String credit, String amount, String reference) {
        String journal = """
                {"Status": "COMPLETED", "Currency": "GBP", "CurrencyConversionRate": 1, "EffectiveDate": "2026-03-02",
                 "Narration": "by hand", "Notes": "by hand",
                 "Lines": [{"Debit": "%s", "Credit": "%s", "Reference": "%s", "Amount": %s}]}
                """.formatted(debit, credit, reference, amount);
        Answer answer = scene.cin7()
                .answer(new Call(
                        "POST",
                        "/ExternalApi/v2/journal",
                        Map.of(),
                        Map.of(
                                "api-auth-accountid", List.of(Scene.ACCOUNT),
                                "api-auth-applicationkey", List.of(Scene.APPLICATION_KEY)),
                        journal.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
