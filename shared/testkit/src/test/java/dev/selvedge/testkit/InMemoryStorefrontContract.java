package dev.selvedge.testkit;

import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.Storefront;
import dev.selvedge.testkit.contract.StorefrontContract;
import java.util.List;

class InMemoryStorefrontContract extends StorefrontContract {

    private final InMemoryStorefront storefront = new InMemoryStorefront(3);

    @Override
    protected Storefront storefront() {
        return storefront;
    }

    @Override
    protected void show(String sku, int quantity) {
        storefront.show(sku, quantity);
    }

    @Override
    protected List<String> stop(String sku) {
        storefront.stop(sku, "PRODUCT_DISABLED");
        return List.of("PRODUCT_DISABLED");
    }

    @Override
    protected int shown(String sku) {
        return storefront.shown(sku).orElseThrow();
    }

    /// No test sends more than two files.
    @Override
    protected void settle() {
        storefront.step();
        storefront.step();
    }

    @Override
    protected void failTheNextFile() {
        storefront.nextFile(InMemoryImports.Fate.FAILS);
    }

    @Override
    protected void loseTheNextFile() {
        storefront.nextFile(InMemoryImports.Fate.VANISHES);
    }

    @Override
    protected void loseTheAnswerOfSending() {
        storefront.faults().after("send", new RemoteFailure.Unknown("Loom Market", "send was never answered"));
    }

    @Override
    protected void failTheNextList() {
        storefront.nextListFails();
    }
}
