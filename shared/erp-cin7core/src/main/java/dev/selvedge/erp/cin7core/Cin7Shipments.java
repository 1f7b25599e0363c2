package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.MovedSale;
import dev.selvedge.core.model.Page;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.erp.cin7core.wire.Cin7SaleList;
import dev.selvedge.erp.cin7core.wire.Cin7SaleList.Row;
import dev.selvedge.remote.Remote;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// What the warehouse has done, as the supplier's Cin7 Core shows it: `saleList?UpdatedSince=` for what moved, and one
/// `GET /sale` for what has left of a sale (cin7-core.md A2).
///
/// Pages are cut by offset out of a live list (A1). A sale that moves between two pages may hide another if the list
/// is in the sequence of moves, which no document says; whoever walks again, from a little earlier, sees it.
///
/// One bad row does not keep the others from being seen. A row without a `SaleID` can be asked about by nobody and is
/// left out; one whose `Updated` cannot be read is shown as having moved when the walk begins, and is looked at unless
/// it has been looked at since. Either is logged.
public final class Cin7Shipments implements ShipmentSource {

    private static final int PAGE = 1000;
    private static final Logger LOG = Logger.getLogger("selvedge");

    private final Cin7Api api;
    private final Remote remote;
    private final Allowance allowance;

    public Cin7Shipments(Cin7Api api, Cin7Settings settings, Remote remote) {
        this.api = api;
        this.remote = remote;
        this.allowance = new Allowance("cin7", settings.callEvery(), settings.patience());
    }

    @Override
    public Page<MovedSale> movedSince(Instant since, Optional<String> token) {
        int number = token.map(Integer::parseInt).orElse(1);
        remote.spend(allowance);
        Cin7SaleList page = remote.read("GET /saleList", () -> api.moved(Cin7Times.asked(since), number, PAGE));
        int total = Cin7ShipmentMapping.total(page);
        List<Row> rows = Cin7ShipmentMapping.rows(page, Math.clamp(total - (number - 1L) * PAGE, 0, PAGE));
        rows.stream().filter(row -> !Cin7ShipmentMapping.isWhole(row)).forEach(Cin7Shipments::note);
        return new Page<>(
                rows.stream()
                        .filter(Cin7ShipmentMapping::isNamed)
                        .map(row -> Cin7ShipmentMapping.moved(row, since))
                        .toList(),
                (long) number * PAGE < total ? Optional.of(String.valueOf(number + 1)) : Optional.empty(),
                total);
    }

    @Override
    public ErpSale look(ErpReference sale) {
        remote.spend(allowance);
        return Cin7ShipmentMapping.sale(remote.read("GET /sale", () -> api.sale(sale.id(), true)), sale);
    }

    private static void note(Row row) {
        Map<String, String> facts = Map.of(
                "sale", String.valueOf(row.orderNumber()),
                "order", String.valueOf(row.externalId()),
                "why", Cin7ShipmentMapping.isNamed(row) ? "no Updated that can be read" : "no SaleID");
        facts.forEach(MDC::put);
        LOG.warn("bad row in saleList");
        facts.keySet().forEach(MDC::remove);
    }
}
