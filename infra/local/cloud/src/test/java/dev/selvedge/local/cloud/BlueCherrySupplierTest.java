package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.Supplier.Label;
import dev.selvedge.local.cloud.Supplier.Sale;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySimulator;
import dev.selvedge.local.simulator.bluecherry.FilesInMemory;
import dev.selvedge.local.simulator.scene.Scene;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the demonstration reads in BlueCherry's books, of orders and entries that came over REST.
class BlueCherrySupplierTest {

    private static final String PO = "JL00001-A";
    private static final String SKU = Scene.SKUS.getFirst();
    private static final String OTHER = Scene.SKUS.getLast();

    private final BlueCherrySimulator account = new BlueCherrySimulator(
            BlueCherrySettings.documented(),
            new FilesInMemory(),
            InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")));
    private final BlueCherrySupplier supplier = new BlueCherrySupplier(account);

    @BeforeEach
    void furnish() {
        supplier.furnish(List.of(Scene.CLEARING, Scene.BANK, BlueCherrySupplier.CUSTOMER_ACCOUNT));
    }

    @Test
    void aSaleHasThePiecesOfItsLinesAndNothingMissing() {
        order(line(1, SKU, 2), line(2, OTHER, 1), line(3, SKU, 1));

        assertThat(supplier.sales(PO))
                .containsExactly(new Sale(true, Map.of(SKU, 3L, OTHER, 1L), Map.of(SKU, 0L, OTHER, 0L)));
        assertThat(supplier.sales("JL00002-A")).isEmpty();
    }

    @Test
    void whatIsOnBackorderIsMissing() {
        order(line(1, Scene.SCARCE_SKU, 2));

        assertThat(supplier.sales(PO).getFirst().missing()).containsEntry(Scene.SCARCE_SKU, 2L);
        assertThat(supplier.available().get(Scene.SCARCE_SKU)).isEqualByComparingTo("-1");
    }

    @Test
    void aSaleThatIsGivenUpStandsNoMore() {
        order(line(1, SKU, 2));

        supplier.voidSale(PO);

        assertThat(supplier.sales(PO)).isEmpty();
        assertThat(supplier.available().get(SKU)).isEqualByComparingTo("100000");
    }

    @Test
    void eachArticleLeavesInABoxOfItsOwnWhoseLabelCanBeChanged() {
        order(line(1, SKU, 2), line(2, OTHER, 1), line(3, SKU, 1));

        supplier.send(PO, SKU, 3, new Label("DPD Next Day", ""));
        supplier.send(PO, OTHER, 1, new Label("Evri 48", "1551"));
        supplier.relabel(PO, 1, new Label("DPD Next Day", "1550"));

        assertThat(supplier.left(PO)).isEqualTo(Map.of(SKU, 3L, OTHER, 1L));
        assertThat(account.shipments())
                .extracting(shipment -> shipment.lines().getFirst().box().trackingNo())
                .containsExactly("1550", "1551");
        assertThat(account.shipments().getFirst().lines())
                .extracting(line -> line.box().cartonNo())
                .containsOnly(
                        account.shipments().getFirst().lines().getFirst().box().cartonNo());
    }

    @Test
    void aStocktakeSaysWhatIsOnTheShelf() {
        supplier.count(SKU, 0);
        supplier.receive(SKU, 4);

        assertThat(supplier.available().get(SKU)).isEqualByComparingTo("4");
    }

    @Test
    void thePayoutsRowsAreItsLedgerAndNothingElseIs() {
        order(line(1, SKU, 1));
        cash("REF-1/V-1", "28.80");
        journal("receipt REF-1/V-1", BlueCherrySupplier.CUSTOMER_ACCOUNT, "", "28.80", Scene.CLEARING, "28.80", "");
        journal("payout REF-1/V-1", Scene.CLEARING, "", "28.80", Scene.BANK, "28.80", "");
        journal("payout REF-1/V-11", Scene.CLEARING, "", "5.00", Scene.BANK, "5.00", "");

        LedgerView ledger = supplier.ledger("REF-1/V-1");

        assertThat(ledger.entries()).isEqualTo(5);
        assertThat(ledger.clearing()).isEqualByComparingTo("0");
        assertThat(ledger.bank()).isEqualByComparingTo("28.80");
        assertThat(supplier.ledger("V-2").isEmpty()).isTrue();
    }

    @Test
    void moneyThatCameInAndWasNeverMovedIsLeft() {
        order(line(1, SKU, 1));
        cash("REF-1/V-1", "28.80");

        assertThat(supplier.ledger("REF-1/V-1").clearing()).isEqualByComparingTo("28.80");
    }

    private void order(String... lines) {
        post("/orders", "{\"lines\": [" + String.join(",", lines) + "]}");
    }

    private static String line(int number, String upc, int quantity) {
        return """
                {"division": "%s", "customerNo": "%s", "storeNo": "%s", "poNumber": "%s", "orderType": "DS",
                 "orderDate": "03/02/2026", "startDate": "03/02/2026", "cancelDate": "03/09/2026", "terms": "%s",
                 "warehouse": "%s", "lineNo": "%d", "upc": "%s", "qty": "%d", "unitPrice": "24.00", "currency": "GBP",
                 "lineRef": "%s-%d", "orderRef": "254000001"}
                """.formatted(
                        BlueCherrySupplier.DIVISION,
                        BlueCherrySupplier.CUSTOMER,
                        BlueCherrySupplier.STORE,
                        PO,
                        BlueCherrySupplier.TERMS,
                        BlueCherrySupplier.WAREHOUSE,
                        number,
                        upc,
                        quantity,
                        PO,
                        number);
    }

    private void cash(String payout, String amount) {
        post("/ar/cash-receipts", """
                {"lines": [{"batchNo": "%s-R", "division": "JLP", "customerNo": "%s", "checkNo": "%s", "receiptDate": "03/02/2026",
                  "poNumber": "%s", "amountApplied": "%s"}]}
                """.formatted(payout, BlueCherrySupplier.CUSTOMER, payout, PO, amount));
    }

    /// Two rows that balance.
    private void journal(
            String reference,
            String account,
            String debit,
            String credit,
            String against,
            String againstDebit,
            String againstCredit) {
        String row = """
                {"batchNo": "%s", "journalDate": "03/02/2026", "period": "202603", "account": "%s", "division": "JLP",
                 "debit": "%s", "credit": "%s", "currency": "GBP", "reference": "%s", "description": "", "vatCode": ""}
                """;
        post(
                "/gl/journals",
                "{\"lines\": [" + row.formatted(reference, account, debit, credit, reference) + ","
                        + row.formatted(reference, against, againstDebit, againstCredit, reference) + "]}");
    }

    private void post(String path, String body) {
        Answer answer = account.answer(Call.of(
                "POST", path, null, Map.of("Idempotency-Key", List.of(body)), body.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
