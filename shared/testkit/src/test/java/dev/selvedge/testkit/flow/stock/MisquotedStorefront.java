package dev.selvedge.testkit.flow.stock;

import dev.selvedge.core.model.ExportProgress;
import dev.selvedge.core.model.ImportProgress;
import dev.selvedge.core.model.RefusedLine;
import dev.selvedge.core.model.ShownOffer;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.port.Storefront;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A storefront whose word on its files is not always right.
final class MisquotedStorefront implements Storefront {

    private final Storefront storefront;
    private UnaryOperator<ImportProgress> says = UnaryOperator.identity();
    private UnaryOperator<List<RefusedLine>> reports = UnaryOperator.identity();

    MisquotedStorefront(Storefront storefront) {
        this.storefront = storefront;
    }

    void says(ImportProgress instead) {
        says = _ -> instead;
    }

    void reports(RefusedLine... instead) {
        reports = _ -> List.of(instead);
    }

    @Override
    public Optional<String> cannotCarry(Sku sku) {
        return storefront.cannotCarry(sku);
    }

    @Override
    public String send(List<StockChange> lines) {
        return storefront.send(lines);
    }

    @Override
    public ImportProgress progress(String importId) {
        return says.apply(storefront.progress(importId));
    }

    @Override
    public List<RefusedLine> refused(String importId) {
        return reports.apply(storefront.refused(importId));
    }

    @Override
    public String export() {
        return storefront.export();
    }

    @Override
    public ExportProgress exported(String exportId) {
        return storefront.exported(exportId);
    }

    @Override
    public List<ShownOffer> offers(String part) {
        return storefront.offers(part);
    }

    @Override
    public List<String> inactivity(Sku sku) {
        return storefront.inactivity(sku);
    }
}
