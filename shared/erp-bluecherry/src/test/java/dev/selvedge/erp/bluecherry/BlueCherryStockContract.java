package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.testkit.contract.StockSourceContract;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The contract over batches of a few rows on a page. Bins and lots are no parts of BlueCherry's file: a shelf is a
/// location.
class BlueCherryStockContract extends StockSourceContract {

    private static final int PAGE = 10;

    private final Mailroom mailroom = new Mailroom(settings(), theirs -> theirs);
    private final Map<Place, StockLevel> there = new LinkedHashMap<>();

    private record Place(Sku sku, Shelf shelf) {}

    private static BlueCherrySettings settings() {
        BlueCherrySettings all = Mailroom.settings(OrderSettings.documented());
        return new BlueCherrySettings(
                all.transport(),
                all.orders(),
                all.skus(),
                new StockSettings(
                        all.stock().layout(),
                        Optional.empty(),
                        Set.of("POE", "FOB", ""),
                        all.stock().category(),
                        PAGE),
                all.text(),
                all.folders(),
                all.x12(),
                all.rest(),
                all.finance());
    }

    @Override
    protected StockSource source() {
        return mailroom.stock;
    }

    @Override
    protected void put(Sku sku, Shelf shelf, BigDecimal available) {
        putIn("General", sku, shelf, available);
    }

    @Override
    protected void putIn(String category, Sku sku, Shelf shelf, BigDecimal available) {
        Item item = new Item("JLM", "00123", "TEAL", "", "", "01", "", sku.value());
        there.put(new Place(sku, shelf), new StockLevel(item, category, shelf.toString(), available));
    }

    @Override
    protected void remove(Sku sku) {
        there.keySet().removeIf(place -> place.sku().equals(sku));
    }

    @Override
    protected void compute() {
        mailroom.clock.pass(Duration.ofDays(1));
        mailroom.register.heard(
                new Heard.Stock(mailroom.clock.instant(), List.copyOf(there.values())),
                "night",
                mailroom.clock.instant());
    }

    @Override
    protected boolean isLive() {
        return false;
    }

    @Override
    protected int pageSize() {
        return PAGE;
    }

    @Override
    protected void loseTheAnswer() {
        mailroom.facts.loseTheAnswerOfReading("stock");
    }
}
