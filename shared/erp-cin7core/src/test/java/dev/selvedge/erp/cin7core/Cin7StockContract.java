package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.cin7core.BackOffice;
import dev.selvedge.testkit.contract.StockSourceContract;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/// The contract over HTTP, within sixty calls a minute on both sides (cin7-core.md A1), over pages of a thousand rows.
@QuarkusTest
class Cin7StockContract extends StockSourceContract {

    private final Account account = Account.open();
    private final BackOffice office = account.cin7.backOffice();
    private final Map<Sku, Map<Shelf, BigDecimal>> there = new HashMap<>();

    @AfterEach
    void close() {
        account.close();
    }

    @Override
    protected StockSource source() {
        return account.stock;
    }

    @Override
    protected void put(Sku sku, Shelf shelf, BigDecimal available) {
        putIn("General", sku, shelf, available);
    }

    @Override
    protected void putIn(String category, Sku sku, Shelf shelf, BigDecimal available) {
        Map<Shelf, BigDecimal> shelves = there.computeIfAbsent(sku, _ -> {
            office.addProduct(sku.value(), "Article " + sku, category);
            return new HashMap<>();
        });
        BigDecimal more = available.subtract(shelves.getOrDefault(shelf, BigDecimal.ZERO));
        office.receive(sku.value(), shelf.location(), shelf.bin(), shelf.batch(), more);
        shelves.put(shelf, available);
    }

    @Override
    protected void remove(Sku sku) {
        office.discard(sku.value());
        there.get(sku).clear();
    }

    @Override
    protected int pageSize() {
        return 1000;
    }

    @Override
    protected void loseTheAnswer() {
        account.plan(Fault.LOSE_ANSWER, "GET /ref/productavailability");
    }
}
