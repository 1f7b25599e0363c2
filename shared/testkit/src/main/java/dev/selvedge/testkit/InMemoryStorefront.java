package dev.selvedge.testkit;

import dev.selvedge.core.model.ExportProgress;
import dev.selvedge.core.model.ImportProgress;
import dev.selvedge.core.model.RefusalCause;
import dev.selvedge.core.model.RefusedLine;
import dev.selvedge.core.model.ShownOffer;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.port.Storefront;
import dev.selvedge.testkit.InMemoryImports.Fate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A small storefront: offers with quantities, and stock files that run one after the other in the order in which they
/// were sent.
///
/// Nothing moves by itself: each [#step] brings the oldest file, and every list, a step on. Its steps for [Faults] are
/// `send`, `progress`, `refused`, `export`, `exported`, `offers` and `inactivity`.
public final class InMemoryStorefront implements Storefront {

    private static final int LONGEST_SKU = 40;

    private record Offer(int quantity, List<String> stopped) {
        boolean active() {
            return quantity > 0 && stopped.isEmpty();
        }
    }

    private static final class Listing {
        private final List<List<ShownOffer>> parts;
        private final boolean fails;
        private int stepsLeft;

        private Listing(List<List<ShownOffer>> parts, boolean fails, int stepsLeft) {
            this.parts = parts;
            this.fails = fails;
            this.stepsLeft = stepsLeft;
        }
    }

    private final int partSize;
    private final Faults faults = new Faults();
    private final Map<Sku, Offer> offers = new LinkedHashMap<>();
    private final Map<Sku, RefusedLine> refusals = new LinkedHashMap<>();
    private final InMemoryImports imports = new InMemoryImports();
    private final List<List<StockChange>> sent = new ArrayList<>();
    private final List<Listing> listings = new ArrayList<>();
    private int runningSteps = 1;
    private boolean nextListingFails;

    /// @param partSize how many offers one part of a list has at most
    public InMemoryStorefront(int partSize) {
        this.partSize = partSize;
    }

    public Faults faults() {
        return faults;
    }

    /// An offer is made, or somebody else changes what it shows.
    public synchronized void show(String sku, int quantity) {
        offers.merge(
                new Sku(sku), new Offer(quantity, List.of()), (before, now) -> new Offer(quantity, before.stopped));
    }

    /// From now on there is no such offer.
    public synchronized void drop(String sku) {
        offers.remove(new Sku(sku));
    }

    /// Customers can no longer buy an offer, for these reasons.
    public synchronized void stop(String sku, String... reasons) {
        offers.computeIfPresent(new Sku(sku), (_, offer) -> new Offer(offer.quantity, List.of(reasons)));
    }

    /// From now on no quantity of this SKU is taken.
    public synchronized void refuse(String sku, RefusalCause cause, String words) {
        refusals.put(new Sku(sku), new RefusedLine(sku, cause, words));
    }

    /// From now on quantities of this SKU are taken again.
    public synchronized void take(String sku) {
        refusals.remove(new Sku(sku));
    }

    /// From now on each file and each list takes so many steps; none at all, and it is over when it is sent.
    public synchronized void runsFor(int steps) {
        runningSteps = steps;
    }

    /// What becomes of the file that is sent next.
    public synchronized void nextFile(Fate fate) {
        imports.next(fate);
    }

    public synchronized void nextListFails() {
        nextListingFails = true;
    }

    /// A file that never ends is given up: it has failed, and those behind it may run.
    public synchronized void abandon(String importId) {
        imports.abandon(importId);
    }

    /// The marketplace no longer knows a file; what it does is done all the same.
    public synchronized void forget(String importId) {
        imports.forget(importId);
    }

    /// Time goes by.
    public synchronized void step() {
        imports.step(this::lines);
        listings.stream().filter(listing -> listing.stepsLeft > 0).forEach(listing -> listing.stepsLeft--);
    }

    /// What customers see; empty without an offer.
    public synchronized Optional<Integer> shown(String sku) {
        return Optional.ofNullable(offers.get(new Sku(sku))).map(Offer::quantity);
    }

    /// Every file that has arrived, the oldest first.
    public synchronized List<List<StockChange>> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Optional<String> cannotCarry(Sku sku) {
        String value = sku.value();
        if (value.length() > LONGEST_SKU) {
            return Optional.of("it has more than 40 characters");
        }
        if (value.indexOf('/') >= 0) {
            return Optional.of("it has a slash");
        }
        return value.chars().anyMatch(Character::isISOControl)
                        || !StandardCharsets.UTF_8.newEncoder().canEncode(value)
                ? Optional.of("it has a character that no file can carry")
                : Optional.empty();
    }

    @Override
    public String send(List<StockChange> lines) {
        return faults.around("send", () -> arrived(List.copyOf(lines)));
    }

    @Override
    public ImportProgress progress(String importId) {
        return faults.around("progress", () -> looked(importId));
    }

    @Override
    public List<RefusedLine> refused(String importId) {
        return faults.around("refused", () -> reported(importId));
    }

    @Override
    public String export() {
        return faults.around("export", this::listed);
    }

    @Override
    public ExportProgress exported(String exportId) {
        return faults.around("exported", () -> standing(exportId));
    }

    @Override
    public List<ShownOffer> offers(String part) {
        return faults.around("offers", () -> read(part));
    }

    @Override
    public List<String> inactivity(Sku sku) {
        return faults.around("inactivity", () -> reasons(sku));
    }

    private synchronized String arrived(List<StockChange> lines) {
        sent.add(lines);
        return imports.add(lines, runningSteps, this::lines);
    }

    /// Runs the lines of a file.
    private List<RefusedLine> lines(List<StockChange> lines) {
        List<RefusedLine> refused = new ArrayList<>();
        for (StockChange line : lines) {
            RefusedLine unknown =
                    new RefusedLine(line.sku().value(), RefusalCause.UNKNOWN_OFFER, "there is no such offer");
            RefusedLine refusal = offers.containsKey(line.sku()) ? refusals.get(line.sku()) : unknown;
            if (refusal == null) {
                show(line.sku().value(), line.quantity());
            } else {
                refused.add(refusal);
            }
        }
        return refused;
    }

    private synchronized ImportProgress looked(String importId) {
        return imports.progress(importId);
    }

    private synchronized List<RefusedLine> reported(String importId) {
        return imports.report(importId);
    }

    private synchronized String listed() {
        List<ShownOffer> all = new ArrayList<>();
        offers.forEach((sku, offer) -> all.add(new ShownOffer(sku, offer.quantity(), offer.active())));
        List<List<ShownOffer>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += partSize) {
            parts.add(List.copyOf(all.subList(from, Math.min(from + partSize, all.size()))));
        }
        listings.add(new Listing(parts, nextListingFails, runningSteps));
        nextListingFails = false;
        return "list-" + (listings.size() - 1);
    }

    private synchronized ExportProgress standing(String exportId) {
        Listing listing = listings.get(Integer.parseInt(exportId.substring("list-".length())));
        if (listing.stepsLeft > 0) {
            return new ExportProgress.Pending();
        }
        return listing.fails
                ? new ExportProgress.Failed("the list could not be made")
                : new ExportProgress.Ready(IntStream.range(0, listing.parts.size())
                        .mapToObj(part -> exportId + "-" + part)
                        .toList());
    }

    private synchronized List<ShownOffer> read(String part) {
        List<String> names = List.of(part.split("-"));
        return listings.get(Integer.parseInt(names.get(1))).parts.get(Integer.parseInt(names.get(2)));
    }

    private synchronized List<String> reasons(Sku sku) {
        Offer offer = offers.get(sku);
        if (offer == null) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>(offer.stopped());
        if (offer.quantity() == 0) {
            reasons.add("ZERO_QUANTITY");
        }
        return reasons;
    }
}
