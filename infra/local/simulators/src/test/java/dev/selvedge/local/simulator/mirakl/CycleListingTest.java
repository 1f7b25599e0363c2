package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CycleListingTest {

    private final Shop shop = Shop.open();
    private final Accounts accounts = shop.mirakl.accounts();
    private CycleView first;
    private CycleView second;
    private CycleView euros;

    @BeforeEach
    void bill() {
        first = accounts.bill();
        shop.clock.advance(Duration.ofDays(7));
        second = accounts.bill();
        euros = accounts.bill("EUR");
        accounts.pay(first.id());
    }

    @Test
    void theOldestCycleComesFirstUnlessAskedOtherwise() {
        assertThat(ids("")).containsExactly(first.id(), second.id(), euros.id());
        assertThat(ids("sort=dateCreated,DESC")).containsExactly(euros.id(), second.id(), first.id());
    }

    @Test
    void pagesLeadToTheEnd() {
        JsonNode page = shop.cycles("limit=2");
        String token = page.path("next_page_token").asText();

        assertThat(page.path("data")).hasSize(2);
        assertThat(ids("limit=2&page_token=" + token)).containsExactly(euros.id());
        assertThat(shop.cycles("limit=2&page_token=" + token).has("next_page_token"))
                .isFalse();
    }

    @Test
    void cyclesAreFoundByIdCurrencyStateAndCreation() {
        assertThat(ids("id=" + second.id() + "&id=" + euros.id())).containsExactly(second.id(), euros.id());
        assertThat(ids("currency=EUR")).containsExactly(euros.id());
        assertThat(ids("pay_out_state=PAID")).containsExactly(first.id());
        assertThat(ids("pay_out_state=TO_PAY&pay_out_state=FAILED")).containsExactly(second.id(), euros.id());
        assertThat(ids("start_date=2026-03-09T09:00:00Z")).containsExactly(second.id(), euros.id());
        assertThat(ids("end_date=2026-03-02T09:00:00Z")).containsExactly(first.id());
    }

    @Test
    void aPaidCycleIsNotCreatedAgain() {
        shop.clock.advance(Duration.ofDays(1));
        accounts.pay(second.id());

        assertThat(ids("start_date=2026-03-10T00:00:00Z")).isEmpty();
    }

    @Test
    void aCycleNamesItsShopAndItsVoucher() {
        JsonNode cycle = shop.cycles("id=" + second.id()).at("/data/0");

        assertThat(cycle.at("/shop/shop_id").asInt()).isEqualTo(2000);
        assertThat(cycle.at("/shop/shop_model").asText()).isEqualTo("MARKETPLACE");
        assertThat(cycle.path("payment_voucher_number").asText()).isEqualTo("000002");
        assertThat(cycle.path("date_created").asText()).isEqualTo("2026-03-09T09:00:00Z");
        assertThat(cycle.path("id").asText()).hasSize(36);
        assertThat(cycle.path("pay_out").toString()).isEqualTo("{\"state\":\"TO_PAY\"}");
    }

    @Test
    void theShopsModelIsTheSameEverywhere() {
        Shop dropship =
                Shop.on(Platform.standard().with(BillingSettings.standard().model(ShopModel.DROPSHIP)));
        dropship.mirakl.accounts().subscription("40.00");
        dropship.mirakl.accounts().bill();

        assertThat(List.of(
                        dropship.cycles("").at("/data/0/shop/shop_model").asText(),
                        dropship.transactions("").at("/data/0/shop/model").asText(),
                        dropship.invoices("").at("/invoices/0/shop_model").asText(),
                        Shop.json(dropship.get("/api/account")).path("model").asText()))
                .containsOnly("DROPSHIP");
        JsonNode model =
                Shop.json(dropship.get("/api/platform/configuration")).at("/platform_configuration/platform_model");
        assertThat(model.path("drop_ship").asBoolean()).isTrue();
        assertThat(model.path("marketplace").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=1001",
                "pay_out_state=SOON",
                "sort=lastUpdated",
                "page_token=x",
                "pay_out_psp_code=MANGOPAY"
            })
    void whatCannotBeAnsweredIsRefused(String query) {
        assertThat(shop.get("/api/seller-billing-cycles?" + query).status()).isEqualTo(400);
    }

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        shop.cycles(query)
                .path("data")
                .forEach(cycle -> ids.add(cycle.path("id").asText()));
        return ids;
    }
}
