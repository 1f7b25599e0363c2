package dev.selvedge.local.simulator.mirakl;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.util.Set;

/// TL02: a page of the transaction lines that pass the filters, the newest first unless asked otherwise.
final class TransactionListing {

    private static final int LARGEST_PAGE = 2000;
    private static final String CREATED = "dateCreated";
    private static final String UPDATED = "lastUpdated";

    private final TransactionLog log;
    private final TransactionFilter filter;
    private final TransactionJson json;

    TransactionListing(TransactionLog log, OrderBook orders, BillingSettings settings, long shop) {
        this.log = log;
        this.filter = new TransactionFilter(orders, settings.model());
        this.json = new TransactionJson(orders, settings.model(), shop);
    }

    Answer answer(Call call) {
        Query query = new Query(call);
        SeekPage page = SeekPage.asked(query, LARGEST_PAGE, true, Set.of(CREATED, UPDATED), CREATED);
        return page.of(
                log.all().stream().filter(filter.of(query)),
                page.field().equals(UPDATED)
                        ? line -> new SeekPage.Place(line.updated(), line.number())
                        : line -> new SeekPage.Place(line.created(), line.number()),
                json::of);
    }
}
