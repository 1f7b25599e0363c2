package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.Posting;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.Mode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;

/// The contract with the operator's documents as journals.
@QuarkusTest
class Cin7BooksJournalContract extends Cin7BooksOverHttp {

    @Override
    protected Mode mode() {
        return Mode.JOURNAL;
    }

    @Override
    protected List<String> steps(Posting.Bill bill) {
        return List.of("POST /journal");
    }
}
