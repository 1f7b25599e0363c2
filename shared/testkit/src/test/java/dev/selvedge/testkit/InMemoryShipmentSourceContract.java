package dev.selvedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale.Standing;
import dev.selvedge.core.model.MovedSale;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.testkit.contract.ShipmentSourceContract;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryShipmentSourceContract extends ShipmentSourceContract {

    private final HandSetClock clock = new HandSetClock(Samples.NOON);
    private final InMemoryShipmentSource source = new InMemoryShipmentSource(4, clock);

    private int sales;
    private int parcels;

    @Override
    protected ShipmentSource source() {
        return source;
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void pass(Duration time) {
        clock.pass(time);
    }

    @Override
    protected ErpReference place(OrderId order, Map<Sku, Integer> pieces) {
        ErpReference sale = next();
        source.place(sale, order, pieces);
        return sale;
    }

    @Override
    protected ErpReference placeElsewhere(Map<Sku, Integer> pieces) {
        ErpReference sale = next();
        source.place(sale, pieces);
        return sale;
    }

    @Override
    protected void begin(ErpReference sale) {
        source.begin(sale);
    }

    @Override
    protected void ship(ErpReference sale, Map<Sku, Integer> goods, String carrier, String tracking) {
        parcels++;
        source.ship(sale, new Parcel("parcel-" + parcels, carrier, tracking, goods));
    }

    @Override
    protected void unship(ErpReference sale, int parcel) {
        source.unship(sale, "parcel-" + parcel);
    }

    @Override
    protected void retrack(ErpReference sale, int parcel, String carrier, String tracking) {
        source.retrack(sale, "parcel-" + parcel, carrier, tracking);
    }

    @Override
    protected void voidIt(ErpReference sale) {
        source.voidIt(sale);
    }

    @Override
    protected void edit(ErpReference sale, Sku sku, int quantity) {
        Map<Sku, Integer> pieces = new HashMap<>(source.look(sale).pieces());
        pieces.put(sku, quantity);
        source.edit(sale, pieces);
    }

    @Override
    protected int pageSize() {
        return 4;
    }

    @Override
    protected void loseTheAnswerOf(String step) {
        source.faults().after(step, new RemoteFailure.Unknown(InMemoryErp.NAME, step + " was never answered"));
    }

    @Test
    void whatMakesNoSenseIsShippedAndSaysWhyUntilItDoes() {
        ErpReference sale = place(new OrderId("X-A"), Map.of(CUSHION, 2));

        source.muddle(sale, "box 'A' has left twice");

        assertThat(source.movedSince(now(), Optional.empty()).items())
                .containsExactly(new MovedSale(sale, Optional.of(new OrderId("X-A")), now(), Standing.BEGUN, true));
        assertThat(source.look(sale).faults()).containsExactly("box 'A' has left twice");

        source.muddle(sale);

        assertThat(source.look(sale).faults()).isEmpty();
    }

    private ErpReference next() {
        sales++;
        return new ErpReference("sale-" + sales, "SO-%05d".formatted(sales));
    }
}
