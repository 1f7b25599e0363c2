package dev.selvedge.aws;

import dev.selvedge.core.port.Catalogue;
import dev.selvedge.testkit.contract.CatalogueContract;

class DynamoCatalogueContract extends CatalogueContract {

    private final Catalogue catalogue = new DynamoCatalogue(LocalAws.dynamo(), LocalAws.table("sku"));

    @Override
    protected Catalogue catalogue() {
        return catalogue;
    }
}
