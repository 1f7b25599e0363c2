package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Placement.Placed;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.port.Books;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.Mode;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.cin7core.HandSale;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.contract.BooksContract;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;

/// The contract over HTTP, whatever documents of the operator's become.
abstract class Cin7BooksOverHttp extends BooksContract {

    private final CountingHouse house = CountingHouse.open(CountingHouse.with(mode()));

    protected abstract Mode mode();

    @AfterEach
    void close() {
        house.close();
    }

    @Override
    protected Books books() {
        return house.ours;
    }

    @Override
    protected ErpReference sell(Order order) {
        return ((Placed) house.account.erp.place(order)).reference();
    }

    @Override
    protected ErpReference enterByHand(OrderId order) {
        UUID id = house.account
                .cin7
                .backOffice()
                .enterSale(new HandSale(Scene.CUSTOMER, "Shopify", Map.of(CUSHION, 1L)).withReference(order.value()));
        return new ErpReference(
                id.toString(), String.valueOf(house.account.cin7.sale(id).orderNumber()));
    }

    @Override
    protected void invoice(ErpReference sale) {
        house.theirs.invoice(UUID.fromString(sale.id()));
    }

    @Override
    protected void voidIt(ErpReference sale) {
        house.account.cin7.backOffice().warehouse().undoAndVoid(UUID.fromString(sale.id()));
    }

    /// A simple sale's invoice has the sale's own id (cin7-core.md A2).
    @Override
    protected void payByHand(ErpReference sale, String reference, Money amount) {
        house.theirs.pay(UUID.fromString(sale.id()), CLEARING, amount.getAmount(), reference);
    }

    @Override
    protected void lock(LocalDate until) {
        house.theirs.lockBefore(until.plusDays(1));
    }

    @Override
    protected Money balance(String account) {
        return Money.of(CurrencyUnit.GBP, house.theirs.balance(account), RoundingMode.UNNECESSARY);
    }

    @Override
    protected List<String> steps(Posting posting) {
        return switch (posting) {
            case Posting.Receipt _ -> List.of("POST /sale/invoice", "POST /sale/payment");
            case Posting.Repayment _ -> List.of("POST /sale/creditnote", "POST /sale/payment");
            case Posting.Bill bill -> steps(bill);
            case Posting.Residue _ -> List.of("POST /journal");
            case Posting.Transfer _ -> List.of("POST /moneyOperation");
        };
    }

    /// The calls that write a document of the operator's.
    protected abstract List<String> steps(Posting.Bill bill);

    @Override
    protected void loseTheAnswerOf(String step) {
        house.account.plan(Fault.LOSE_ANSWER, step);
    }

    @Override
    protected void throttle(String step) {
        house.account.plan(Fault.THROTTLE, step);
    }
}
