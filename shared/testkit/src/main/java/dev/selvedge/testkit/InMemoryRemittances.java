package dev.selvedge.testkit;

import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.port.Remittances;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Remittances that are forgotten when the process ends, and not before.
public final class InMemoryRemittances implements Remittances {

    private final ConcurrentNavigableMap<String, Parts> payouts = new ConcurrentSkipListMap<>();
    private final Map<Page, List<RemittanceLine>> pages = new ConcurrentHashMap<>();
    private final Map<String, List<Posting>> plans = new ConcurrentHashMap<>();

    @Override
    public void seen(Payout payout) {
        change(payout.id(), parts -> parts.with(payout));
    }

    @Override
    public void charged(String payout, List<OperatorDocument> documents) {
        change(payout, parts -> parts.with(documents));
    }

    @Override
    public void settling(String payout, Settling now) {
        change(payout, parts -> parts.with(now));
    }

    @Override
    public Optional<Remittance> find(String payout) {
        return Optional.ofNullable(payouts.get(payout)).flatMap(Parts::whole);
    }

    @Override
    public void forEach(Consumer<Remittance> look) {
        all().forEach(look);
    }

    /// Every payout that was seen, by its id.
    public List<Remittance> all() {
        return payouts.values().stream()
                .flatMap(parts -> parts.whole().stream())
                .toList();
    }

    @Override
    public void keep(String payout, int page, List<RemittanceLine> lines) {
        pages.put(new Page(payout, page), List.copyOf(lines));
    }

    @Override
    public List<RemittanceLine> lines(String payout, int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> page(new Page(payout, number)))
                .flatMap(List::stream)
                .toList();
    }

    private List<RemittanceLine> page(Page page) {
        return Optional.ofNullable(pages.get(page)).orElseThrow(() -> new IllegalStateException("there is no " + page));
    }

    @Override
    public void plan(String payout, List<Posting> postings) {
        plans.put(payout, List.copyOf(postings));
    }

    @Override
    public List<Posting> plan(String payout) {
        return Optional.ofNullable(plans.get(payout))
                .orElseThrow(() -> new IllegalStateException("there is no plan of " + payout));
    }

    private void change(String payout, UnaryOperator<Parts> change) {
        payouts.compute(payout, (_, before) -> change.apply(before == null ? Parts.NONE : before));
    }

    private record Page(String payout, int number) {}

    /// What is known of a payout, whoever wrote first.
    private record Parts(Optional<Payout> shown, List<OperatorDocument> documents, Optional<Settling> settling) {

        static final Parts NONE = new Parts(Optional.empty(), List.of(), Optional.empty());

        Parts with(Payout now) {
            return new Parts(Optional.of(now), documents, settling);
        }

        Parts with(List<OperatorDocument> now) {
            return new Parts(shown, List.copyOf(now), settling);
        }

        Parts with(Settling now) {
            return new Parts(shown, documents, Optional.of(now));
        }

        Optional<Remittance> whole() {
            return shown.map(payout -> new Remittance(payout, documents, settling));
        }
    }
}
