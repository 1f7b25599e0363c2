package dev.selvedge.testkit;

import dev.selvedge.core.port.Catalogue;
import dev.selvedge.testkit.contract.CatalogueContract;

class InMemoryCatalogueContract extends CatalogueContract {

    private final Catalogue catalogue = new InMemoryCatalogue();

    @Override
    protected Catalogue catalogue() {
        return catalogue;
    }
}
