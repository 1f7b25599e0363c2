package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.Posting;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.Mode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;

/// The contract with the operator's charges spent from clearing, and what it hands back received there.
@QuarkusTest
class Cin7BooksSpendingContract extends Cin7BooksOverHttp {

    @Override
    protected Mode mode() {
        return Mode.SPEND_MONEY;
    }

    /// Where there is money both ways the second task is a call of the same name.
    @Override
    protected List<String> steps(Posting.Bill bill) {
        return List.of("POST /moneyOperation");
    }
}
