package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.port.Storefront;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.ImportFate;
import dev.selvedge.local.simulator.mirakl.InactivityReason;
import dev.selvedge.local.simulator.mirakl.OfferView;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.testkit.contract.StorefrontContract;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/// The contract over HTTP.
@QuarkusTest
class MiraklStorefrontContract extends StorefrontContract {

    private final Shop shop = Shop.hasty(Platform.standard(), Frequencies.none());

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    protected Storefront storefront() {
        return shop.storefront;
    }

    @Override
    protected void show(String sku, int quantity) {
        if (shop.mirakl.offers().stream().map(OfferView::sku).anyMatch(sku::equals)) {
            shop.mirakl.showQuantity(sku, quantity);
        } else {
            shop.mirakl.addOffer(sku, quantity);
        }
    }

    @Override
    protected List<String> stop(String sku) {
        shop.mirakl.deactivate(sku, InactivityReason.PRODUCT_DISABLED, InactivityReason.NO_ACTIVE_PRICE);
        return List.of("PRODUCT_DISABLED", "NO_ACTIVE_PRICE");
    }

    @Override
    protected int shown(String sku) {
        return shop.mirakl.offer(sku).quantity();
    }

    @Override
    protected void settle() {
        shop.pass(Duration.ofMinutes(5));
    }

    @Override
    protected void failTheNextFile() {
        shop.mirakl.nextImport(ImportFate.FAILS);
    }

    @Override
    protected void loseTheNextFile() {
        shop.mirakl.nextImport(ImportFate.VANISHES);
    }

    @Override
    protected void loseTheAnswerOfSending() {
        shop.plan(Fault.LOSE_ANSWER, "POST /api/offers/stock/imports");
    }

    @Override
    protected void failTheNextList() {
        shop.mirakl.nextExportFails();
    }
}
