package dev.selvedge.core.flow;

import dev.selvedge.core.model.Cursor;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.Slice;
import dev.selvedge.core.port.Cursors;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.Payouts;
import dev.selvedge.core.port.Remittances;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the payouts and the operator's documents once a day, and queues each payout of which something is new.
///
/// A payout is queued before it is marked as queued: it may be queued twice, and is never forgotten.
public final class SettlementFeed {

    private final SettlementPolicy policy;
    private final Payouts payouts;
    private final Remittances remittances;
    private final Cursors cursors;
    private final Outbox outbox;
    private final InstantSource clock;

    public SettlementFeed(SettlementPolicy policy, Payouts payouts, Settlement.Records records, InstantSource clock) {
        this.policy = policy;
        this.payouts = payouts;
        this.remittances = records.remittances();
        this.cursors = records.cursors();
        this.outbox = records.outbox();
        this.clock = clock;
    }

    /// What one walk came to.
    ///
    /// @param open payouts that are not in the ledger yet
    public record Walk(int read, int documents, int queued, int open) {}

    /// Walks both lists once. A [dev.selvedge.core.port.RemoteFailure] breaks it off; the next walk reads all again.
    public Walk walk() {
        Instant since = since();
        List<Payout> shown = all(token -> payouts.since(since, token));
        shown.forEach(remittances::seen);
        List<Remittance> open = open();
        int documents = open.isEmpty() ? 0 : charge(open);
        return new Walk(shown.size(), documents, queue(open()), open.size());
    }

    private Instant since() {
        Instant back = clock.instant().minus(policy.lookBack());
        return back.isBefore(policy.startOfTrading()) ? policy.startOfTrading() : back;
    }

    /// One that is posted is looked at only if its figures changed since.
    private List<Remittance> open() {
        List<Remittance> open = new ArrayList<>();
        remittances.forEach(remittance -> {
            if (!remittance.isPosted() || remittance.isChanged()) {
                open.add(remittance);
            }
        });
        open.sort(Comparator.comparing((Remittance one) -> one.payout().createdAt())
                .thenComparing(Remittance::id));
        return open;
    }

    private int charge(List<Remittance> open) {
        List<String> ids = open.stream().map(Remittance::id).toList();
        Map<String, List<OperatorDocument>> byPayout = all(token -> payouts.documents(ids, token)).stream()
                .filter(document -> document.payout().isPresent())
                .collect(Collectors.groupingBy(document -> document.payout().orElseThrow()));
        for (Remittance remittance : open) {
            List<OperatorDocument> documents = byPayout.getOrDefault(remittance.id(), List.of());
            if (!documents.equals(remittance.documents())) {
                remittances.charged(remittance.id(), documents);
            }
        }
        return byPayout.values().stream().mapToInt(Collection::size).sum();
    }

    private int queue(List<Remittance> open) {
        Map<String, Cursor> before =
                cursors.read(open.stream().map(SettlementFeed::cursor).toList());
        List<Remittance> news = open.stream()
                .filter(remittance -> !mark(remittance).equals(before.get(cursor(remittance))))
                .toList();
        outbox.send(news.stream()
                .map(remittance -> new Message.OfRemittance(remittance.id()))
                .toList());
        news.forEach(remittance -> cursors.advance(cursor(remittance), mark(remittance)));
        return news.size();
    }

    private static String cursor(Remittance remittance) {
        return "remittance/" + remittance.id();
    }

    /// Everything that the worker would treat otherwise.
    private static Cursor mark(Remittance remittance) {
        Payout payout = remittance.payout();
        String documents = remittance.documents().stream()
                .map(document -> document.id() + " " + document.net() + " " + document.tax())
                .sorted()
                .collect(Collectors.joining(", "));
        return new Cursor(
                payout.createdAt(),
                String.join(
                        " | ",
                        payout.mark(),
                        payout.state().name(),
                        payout.reference().orElse(""),
                        payout.failure().orElse(""),
                        documents));
    }

    private static <T> List<T> all(Function<Optional<String>, Slice<T>> list) {
        List<T> all = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Slice<T> slice = list.apply(token);
            all.addAll(slice.items());
            token = slice.next();
        } while (token.isPresent());
        return all;
    }
}
