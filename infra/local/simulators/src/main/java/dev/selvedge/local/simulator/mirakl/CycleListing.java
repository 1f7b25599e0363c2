package dev.selvedge.local.simulator.mirakl;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// SBC11: a page of the seller billing cycles that pass the filters, the oldest first unless asked otherwise. Both
/// dates are "inclusive", and of creation: a cycle that is paid later does not come into their reach again.
final class CycleListing {

    private static final int LARGEST_PAGE = 1000;
    private static final String CREATED = "dateCreated";

    private final List<Cycle> cycles;
    private final CycleJson json;

    CycleListing(List<Cycle> cycles, CycleJson json) {
        this.cycles = cycles;
        this.json = json;
    }

    Answer answer(Call call) {
        Query query = new Query(call);
        query.refuse(List.of("pay_out_psp_code"));
        SeekPage page = SeekPage.asked(query, LARGEST_PAGE, false, Set.of(CREATED), CREATED);
        return page.of(
                cycles.stream().filter(filter(query)),
                cycle -> new SeekPage.Place(cycle.created(), cycle.number()),
                json::of);
    }

    private static Predicate<Cycle> filter(Query query) {
        Optional<Set<String>> ids = query.several("id");
        Optional<Set<String>> currencies = query.several("currency");
        Optional<Set<PayOutState>> states = query.severalOf("pay_out_state", PayOutState.class);
        Instant from = query.instant("start_date").orElse(Instant.MIN);
        Instant to = query.instant("end_date").orElse(Instant.MAX);
        return cycle -> ids.map(some -> some.contains(cycle.id())).orElse(true)
                && currencies.map(some -> some.contains(cycle.currency())).orElse(true)
                && states.map(some -> some.contains(cycle.state())).orElse(true)
                && !cycle.created().isBefore(from)
                && !cycle.created().isAfter(to);
    }
}
