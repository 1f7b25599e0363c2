package dev.selvedge.testkit;

import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Slice;
import dev.selvedge.core.port.Payouts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A small marketplace's payouts, their lines and its operator's documents, which show what they were told to show,
/// whether it adds up or not.
///
/// Its steps for [Faults], which counts them, are `since`, `documents`, `lines` and `log`: a call is a part.
public final class InMemoryPayouts implements Payouts {

    private final Faults faults = new Faults();
    private final Map<String, Payout> payouts = new LinkedHashMap<>();
    private final Map<String, OperatorDocument> documents = new LinkedHashMap<>();
    private final Map<String, RemittanceLine> log = new LinkedHashMap<>();
    private final Map<String, Map<String, RemittanceLine>> paid = new HashMap<>();
    private final Map<String, List<RemittanceLine>> repeated = new HashMap<>();
    private int pageSize = 100;

    public Faults faults() {
        return faults;
    }

    /// From now on a part has so many of what is asked for.
    public synchronized void pageSize(int size) {
        pageSize = size;
    }

    /// A payout is made up, or shown otherwise.
    public synchronized void put(Payout payout) {
        payouts.put(payout.id(), payout);
    }

    /// A document is issued, or shown otherwise. One that no payout settles yet is not found.
    public synchronized void put(OperatorDocument document) {
        documents.put(document.id(), document);
    }

    /// A line is written that no payout pays yet, or shown otherwise.
    public synchronized void write(RemittanceLine line) {
        log.put(line.id(), line);
    }

    /// As [#write(RemittanceLine)], for a line that a payout pays. Nothing keeps it from paying twice.
    public synchronized void write(RemittanceLine line, String payout) {
        write(line);
        paid.computeIfAbsent(payout, _ -> new LinkedHashMap<>()).put(line.id(), line);
    }

    /// From now on a payout shows the line twice.
    public synchronized void repeat(String line, String payout) {
        repeated.computeIfAbsent(payout, _ -> new ArrayList<>()).add(log.get(line));
    }

    /// A line stays written, and this payout no longer pays it.
    public synchronized void leaveOut(String line, String payout) {
        paid.getOrDefault(payout, new LinkedHashMap<>()).remove(line);
    }

    @Override
    public Slice<Payout> since(Instant createdSince, Optional<String> token) {
        return part(
                "since",
                token,
                () -> payouts.values().stream()
                        .filter(payout -> !payout.createdAt().isBefore(createdSince))
                        .sorted(Comparator.comparing(Payout::createdAt)));
    }

    @Override
    public Slice<OperatorDocument> documents(Collection<String> of, Optional<String> token) {
        return part(
                "documents",
                token,
                () -> documents.values().stream()
                        .filter(document ->
                                document.payout().filter(of::contains).isPresent()));
    }

    @Override
    public Slice<RemittanceLine> lines(String payout, Optional<String> token) {
        return part(
                "lines",
                token,
                () -> Stream.concat(
                        paid.getOrDefault(payout, Map.of()).values().stream(),
                        repeated.getOrDefault(payout, List.of()).stream()));
    }

    @Override
    public Slice<RemittanceLine> log(Instant from, Instant to, Optional<String> token) {
        return part(
                "log",
                token,
                () -> log.values().stream()
                        .filter(line -> !line.createdAt().isBefore(from)
                                && !line.createdAt().isAfter(to)));
    }

    private <T> Slice<T> part(String step, Optional<String> token, Supplier<Stream<T>> found) {
        return faults.around(step, () -> part(token.map(Integer::parseInt).orElse(0), found));
    }

    private synchronized <T> Slice<T> part(int from, Supplier<Stream<T>> found) {
        List<T> rest = found.get().skip(from).toList();
        Optional<String> next =
                rest.size() > pageSize ? Optional.of(String.valueOf(from + pageSize)) : Optional.empty();
        return new Slice<>(rest.subList(0, Math.min(pageSize, rest.size())), next);
    }
}
