package dev.selvedge.core.flow;

import dev.selvedge.core.model.Breaker;
import dev.selvedge.core.model.Consent;
import dev.selvedge.core.model.Level;
import dev.selvedge.core.model.Levels;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Reading;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.StockRules;
import dev.selvedge.core.port.Catalogue;
import dev.selvedge.core.port.Storefront;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Draws from a reading what can be sold, whether it may be believed, and what John Lewis must be told.
final class StockConclusions {

    private final Storefront storefront;
    private final StockBreakers breakers;
    private final StockDifferences differences;
    private final Catalogue catalogue;
    private final Bought bought;
    private final StockBook book;
    private final StockHolds holds;
    private final CaseFile file;
    private final InstantSource clock;

    StockConclusions(
            StockPolicy policy,
            Storefront storefront,
            StockScan.Records records,
            StockBook book,
            CaseFile file,
            InstantSource clock) {
        this.storefront = storefront;
        this.breakers = new StockBreakers(policy);
        this.differences = new StockDifferences(policy, storefront);
        this.catalogue = records.catalogue();
        this.bought = new Bought(records);
        this.book = book;
        this.holds = new StockHolds(storefront, file, records.reports());
        this.file = file;
        this.clock = clock;
    }

    StockConclusion draw(StockWalk walk, StockRules rules) {
        List<OpenOrder> orders = bought.since(walk.asOf());
        bought.keep(orders);
        Drawing drawing = new Drawing(walk, rules, orders);
        StockBook.Page page = book.change(drawing::on);
        return new StockConclusion(drawing.held(), drawing.sellable.size(), drawing.changes, page.publication());
    }

    private static Map<Sku, Integer> sellable(StockWalk walk, StockRules rules, Map<Sku, Integer> sold) {
        Map<Sku, Integer> sellable = new HashMap<>();
        walk.available()
                .forEach((sku, available) -> sellable.put(
                        sku, rules.sellable(sku, walk.category(sku), available, sold.getOrDefault(sku, 0))));
        return sellable;
    }

    /// One reading, thought through again whenever somebody else changed the levels first.
    private final class Drawing {
        private final StockWalk walk;
        private final Map<Sku, Integer> sellable;
        private final Map<Sku, Integer> sold;
        private final List<OpenOrder> orders;
        private final Instant now = clock.instant();
        private final List<StockChange> changes = new ArrayList<>();
        private Map<Breaker, Long> tripped = Map.of();

        Drawing(StockWalk walk, StockRules rules, List<OpenOrder> orders) {
            this.walk = walk;
            this.orders = orders;
            this.sold = Sold.of(orders, order -> order.isMissingFrom(walk.asOf()));
            this.sellable = sellable(walk, rules, sold);
        }

        boolean held() {
            return !tripped.isEmpty();
        }

        Optional<Publication> on(StockBook.Page page) {
            Publication publication = page.publication();
            changes.clear();
            tripped = breakers.tripped(publication, page.levels(), walk, sellable, now);
            if (held() && !letThrough(publication)) {
                holds.held(tripped, publication, walk, sellable.size());
                return Optional.of(publication.held(walk.began(), tripped));
            }
            learn(page.levels());
            page.levels().changeAll(this::read);
            doubtSold(page);
            changes.addAll(differences.among(page.levels(), book.underWay(publication), sold, now));
            file.release(StockScan.PUSH);
            return Optional.of(publication.read(reading(publication)));
        }

        private boolean letThrough(Publication publication) {
            Optional<Consent> consent = publication.consent().filter(given -> given.covers(tripped));
            consent.ifPresent(given -> {
                file.note(
                        StockScan.PUSH, "let through", Map.of("reason", given.reason(), "figures", tripped.toString()));
                tripped = Map.of();
            });
            return consent.isPresent();
        }

        /// What the ERP is seen to have for the first time.
        private void learn(Levels levels) {
            Set<Sku> news = sellable.keySet().stream()
                    .filter(sku -> isNews(levels.get(sku)))
                    .collect(Collectors.toSet());
            catalogue.add(news);
            news.stream().filter(sku -> levels.get(sku) == null).forEach(sku -> levels.put(sku, Level.untold(0)));
            boolean gone = levels.forget(sku -> walk.complete() && !sellable.containsKey(sku) && isUncarried(sku));
            if (gone || news.stream().anyMatch(this::isUncarried)) {
                holds.uncarried(levels);
            }
        }

        /// John Lewis never hears of these, so nothing need be remembered of one that the ERP has no more.
        private boolean isUncarried(Sku sku) {
            return storefront.cannotCarry(sku).isPresent();
        }

        private static boolean isNews(@Nullable Level level) {
            return level == null || !level.inErp();
        }

        /// What an incomplete reading does not show stays as it is.
        private Level read(Sku sku, Level level) {
            Integer now = sellable.get(sku);
            if (now == null) {
                return walk.complete() ? level.absent() : level;
            }
            return level.read(now);
        }

        /// John Lewis lowers what it shows by what it sells, or so one hopes: what was sold is told again, whatever it
        /// comes to.
        private void doubtSold(StockBook.Page page) {
            Instant since = page.publication().reading().map(Reading::at).orElse(Instant.MIN);
            Sold.of(orders, order -> !order.firstSeen().isBefore(since))
                    .keySet()
                    .forEach(sku -> page.levels().change(sku, level -> level.unsure(now)));
        }

        private Reading reading(Publication publication) {
            int before = publication.reading().map(Reading::skus).orElse(0);
            return new Reading(walk.began(), walk.complete() ? sellable.size() : Math.max(before, sellable.size()));
        }
    }
}
