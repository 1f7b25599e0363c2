package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.Posting.Bill;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.erp.cin7core.wire.Cin7Purchase;
import java.util.Optional;

/// Documents of the operator's as purchases of services (cin7-core.md A4, `/advanced-purchase`).
///
/// A purchase's credit note needs its invoice, so a document that only hands back does not go here.
final class Cin7PurchaseBook {

    private final Cin7BooksApi api;
    private final Cin7PurchaseMapping mapping;
    private final Cin7PurchaseSearch search;

    Cin7PurchaseBook(Cin7BooksApi api, Cin7PurchaseMapping mapping, Cin7PurchaseSearch search) {
        this.api = api;
        this.mapping = mapping;
        this.search = search;
    }

    String post(Bill bill, PostingTerms terms, Cin7Calls calls, boolean again) {
        Cin7PurchaseEntry entry = new Cin7PurchaseEntry(api, mapping, calls, bill, terms);
        Optional<Cin7Purchase> found = search.find(bill, terms, calls, again);
        if (found.isPresent()) {
            entry.finish(found.get());
        } else {
            entry.make();
        }
        return bill.number();
    }
}
