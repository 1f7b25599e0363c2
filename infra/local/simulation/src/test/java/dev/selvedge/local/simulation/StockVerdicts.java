package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.local.simulator.mirakl.OfferView;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What must be so of stock once nothing moves any more.
final class StockVerdicts {

    static final String SHOWN = "every offer shows what can be sold";

    private final World world;
    private final Readings readings;
    private final Shopkeeper shop;

    StockVerdicts(World world, Readings readings, Shopkeeper shop) {
        this.world = world;
        this.readings = readings;
        this.shop = shop;
    }

    List<Verdict> all() {
        return List.of(
                new Verdict(SHOWN, this::wrong),
                new Verdict("whatever is held has a cause that still exists", this::causeless),
                new Verdict("what cannot be shown is held", this::untold),
                new Verdict("no stock is under way", this::underWay),
                new Verdict("no scan is claimed", this::claimed));
    }

    private Optional<String> wrong() {
        return offers().stream()
                .filter(offer -> offer.quantity() != readings.due(offer.sku()))
                .map(offer -> "%s shows %d, and %d can be sold."
                        .formatted(offer.sku(), offer.quantity(), readings.due(offer.sku())))
                .findFirst();
    }

    private Optional<String> causeless() {
        return stockHolds().stream()
                .filter(hold -> !hasCause(hold.key().id()))
                .map(hold -> hold.key() + ": " + hold.explanation() + " " + hold.evidence())
                .findFirst();
    }

    /// Whatever else is held should have passed with its cause.
    private boolean hasCause(String held) {
        return switch (held) {
            case "unlisted" -> isAny(this::isUnlisted);
            case "uncarried" -> isAny(sku -> !Operator.carried(sku));
            case "without-sku" ->
                offers().stream().anyMatch(offer -> !shop.stocked().contains(offer.sku()));
            case "inactive" -> offers().stream().anyMatch(offer -> !offer.active() && offer.quantity() > 0);
            default -> false;
        };
    }

    private Optional<String> untold() {
        Set<String> held = stockHolds().stream().map(hold -> hold.key().id()).collect(Collectors.toSet());
        return shop.onHand().stream()
                .filter(sku -> (isUnlisted(sku) && !held.contains("unlisted"))
                        || (!Operator.carried(sku) && !held.contains("uncarried")))
                .map(sku -> "'" + sku + "' cannot be shown, and held are " + held + ".")
                .findFirst();
    }

    private boolean isAny(Predicate<String> such) {
        return shop.skus().stream().anyMatch(such) || shop.stocked().stream().anyMatch(such);
    }

    private boolean isUnlisted(String sku) {
        return Operator.carried(sku)
                && offers().stream().noneMatch(offer -> offer.sku().equals(sku));
    }

    private Optional<String> underWay() {
        Publication stands = world.records.published.read();
        int dead = world.messages.stock.dead().size();
        boolean rests =
                world.messages.stock.isEmpty() && dead == 0 && stands.underWay().isEmpty();
        return rests ? Optional.empty() : Optional.of(dead + " dead; " + stands);
    }

    private Optional<String> claimed() {
        Set<String> leased = world.records.ledger.leased();
        return leased.stream().filter(key -> key.startsWith(Kind.STOCK + "/")).findFirst();
    }

    private List<Hold> stockHolds() {
        return world.records.holds.all().stream()
                .filter(hold -> hold.key().kind() == Kind.STOCK)
                .toList();
    }

    private List<OfferView> offers() {
        return world.scene.mirakl().offers();
    }
}
