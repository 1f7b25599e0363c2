package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.Posting;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.Mode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;

/// The contract with the operator's documents as bills.
@QuarkusTest
class Cin7BooksContract extends Cin7BooksOverHttp {

    @Override
    protected Mode mode() {
        return Mode.BILL;
    }

    @Override
    protected List<String> steps(Posting.Bill bill) {
        if (bill.charges().isEmpty()) {
            return List.of("POST /moneyOperation");
        }
        List<String> steps = new ArrayList<>(
                List.of("POST /advanced-purchase", "POST /advanced-purchase/order", "POST /advanced-purchase/invoice"));
        if (!bill.credits().isEmpty()) {
            steps.add("POST /advanced-purchase/creditnote");
        }
        if (!bill.clearing().isZero()) {
            steps.add("POST /advanced-purchase/payment");
        }
        return steps;
    }
}
