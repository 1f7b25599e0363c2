package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.testkit.SampleLine;
import dev.selvedge.testkit.Samples;
import dev.selvedge.testkit.contract.ShipmentSourceContract;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/// The contract over what BlueCherry says, batch after batch. It never tells of picking, and what has left it does not
/// void; that a carton which is named again with nothing in it has not left is our reading of it.
class BlueCherryShipmentsContract extends ShipmentSourceContract {

    private final Mailroom mailroom = Mailroom.open();
    private final Readings readings = new Readings(mailroom.records);
    private final Map<ErpReference, List<Carton>> cartons = new HashMap<>();
    private Instant last = Instant.EPOCH;
    private int others;

    private record Carton(String ticket, Map<Sku, Integer> goods) {}

    @BeforeEach
    void fill() {
        mailroom.sells(CUSHION.value(), 1, 10).sells(KETTLE.value(), 2, 10).night();
    }

    @Override
    protected ShipmentSource source() {
        readings.complete(now());
        return mailroom.shipments;
    }

    @Override
    protected Instant now() {
        return mailroom.clock.instant();
    }

    @Override
    protected void pass(Duration time) {
        mailroom.clock.pass(time);
    }

    private void hear(Heard heard) {
        last = Moments.later(now(), last);
        mailroom.register.heard(heard, "batch", last);
    }

    @Override
    protected ErpReference place(OrderId order, Map<Sku, Integer> pieces) {
        SampleLine[] lines = pieces.entrySet().stream()
                .map(piece -> Samples.line(line(order.value(), piece.getKey()))
                        .sku(piece.getKey().value())
                        .quantity(piece.getValue()))
                .toArray(SampleLine[]::new);
        mailroom.erp.place(Samples.order(order.value()).lines(lines).build());
        mailroom.exchange.send();
        return taken(order.value(), pieces);
    }

    @Override
    protected ErpReference placeElsewhere(Map<Sku, Integer> pieces) {
        others++;
        return taken("OTHER-" + others, pieces);
    }

    private ErpReference taken(String po, Map<Sku, Integer> pieces) {
        List<Row> rows = new ArrayList<>();
        pieces.forEach((sku, many) -> rows.add(answer(po, sku, "ACCEPTED", many)));
        hear(new Heard.Answers(rows));
        return mailroom.register.record(po).reference();
    }

    private static Row answer(String po, Sku sku, String status, int many) {
        return new Row(
                2,
                Map.of(
                        "PONumber",
                        po,
                        "OrderNo",
                        "SO-" + po,
                        "LineRef",
                        line(po, sku),
                        "Status",
                        status,
                        "Qty",
                        String.valueOf(many)));
    }

    private static String line(String po, Sku sku) {
        return po + "/" + sku;
    }

    @Override
    protected void begin(ErpReference sale) {
        throw new IllegalStateException("BlueCherry does not tell of picking");
    }

    @Override
    protected boolean tellsOfPicking() {
        return false;
    }

    @Override
    protected void ship(ErpReference sale, Map<Sku, Integer> goods, String carrier, String tracking) {
        List<Carton> before = cartons.computeIfAbsent(sale, _ -> new ArrayList<>());
        Carton carton = new Carton("PT-" + sale + "-" + before.size(), goods);
        before.add(carton);
        left(sale, carton, carrier, tracking, 1);
    }

    @Override
    protected void unship(ErpReference sale, int parcel) {
        left(sale, cartons.get(sale).get(parcel - 1), "", "", 0);
    }

    @Override
    protected void retrack(ErpReference sale, int parcel, String carrier, String tracking) {
        left(sale, cartons.get(sale).get(parcel - 1), carrier, tracking, 1);
    }

    private void left(ErpReference sale, Carton carton, String carrier, String tracking, int times) {
        List<Row> rows = new ArrayList<>();
        carton.goods()
                .forEach((sku, many) -> rows.add(new Row(
                        2,
                        Map.of(
                                "PONumber", sale.id(),
                                "OrderNo", sale.number(),
                                "PickTicketNo", carton.ticket(),
                                "CartonNo", "1",
                                "CarrierCode", carrier,
                                "TrackingNo", tracking,
                                "LineRef", line(sale.id(), sku),
                                "UPC", sku.value(),
                                "QtyShipped", String.valueOf(many * times)))));
        hear(new Heard.Shipments(rows));
    }

    @Override
    protected void voidIt(ErpReference sale) {
        mailroom.register
                .record(sale.id())
                .pieces()
                .forEach((sku, many) -> hear(new Heard.Answers(List.of(answer(sale.id(), sku, "CANCELLED", many)))));
    }

    @Override
    protected boolean isVoidedWithWhatHasLeft() {
        return false;
    }

    @Override
    protected void edit(ErpReference sale, Sku sku, int quantity) {
        hear(new Heard.Answers(List.of(answer(sale.id(), sku, "ACCEPTED", quantity))));
    }

    @Override
    protected int pageSize() {
        return BlueCherryShipments.PAGE;
    }

    @Override
    protected void loseTheAnswerOf(String step) {
        mailroom.facts.loseTheAnswerOfReading(step.equals("look") ? "po/" : "moved");
    }
}
