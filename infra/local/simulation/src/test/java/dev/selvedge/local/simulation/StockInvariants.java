package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Level;
import dev.selvedge.core.model.Levels;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Standing;
import dev.selvedge.testkit.simulation.Rule.Invariant;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What must be so of stock after every step, by both partners' own books and our records.
final class StockInvariants {

    static final String NEVER_TOO_MUCH = "no file shows more than could be sold by its reading";
    static final String NEVER_OLDER = "no older reading is told after a newer one";
    static final String CONFIRMED = "what counts as published is what John Lewis took";
    static final String WHOLE = "no reading is let through that passed over what stood throughout";

    private final World world;
    private final Readings readings;
    private final Shown shown;
    private Optional<String> known = Optional.empty();
    private Levels levels = new Levels();

    StockInvariants(World world, Readings readings, Shown shown) {
        this.world = world;
        this.readings = readings;
        this.shown = shown;
    }

    List<Invariant> all() {
        return List.of(
                new Invariant(NEVER_TOO_MUCH, shown::tooMuch),
                new Invariant(NEVER_OLDER, shown::tooOld),
                new Invariant(CONFIRMED, this::unconfirmed),
                new Invariant(WHOLE, readings::passedOver),
                new Invariant("John Lewis gets a file a minute at most", shown::tooOften),
                new Invariant("John Lewis can read every file", shown::unreadable));
    }

    private Optional<String> unconfirmed() {
        shown.settle();
        Map<String, Integer> shows = shown.quantities();
        String[] wrong = {null};
        levels().forEach((sku, level) -> {
            if (level.standing() instanceof Standing.Confirmed && differs(sku, level, shows.get(sku.value()))) {
                wrong[0] = sku + " counts as " + level.shown() + ", and John Lewis shows " + shows.get(sku.value());
            }
        });
        return Optional.ofNullable(wrong[0]);
    }

    private boolean differs(Sku sku, Level level, @Nullable Integer shows) {
        return level.shown().orElse(-1) != (shows == null ? -1 : shows) && !shown.mayDiffer(sku.value());
    }

    /// The document opens itself to the flows alone; an auditor breaks the lock.
    private Levels levels() {
        Publication publication = world.records.published.read();
        if (!publication.levels().equals(known)) {
            known = publication.levels();
            levels = known.flatMap(world.records.documents::get)
                    .map(StockInvariants::unpacked)
                    .orElseGet(Levels::new);
        }
        return levels;
    }

    private static Levels unpacked(byte[] document) {
        try {
            Method open = Class.forName("dev.selvedge.core.flow.Packing").getDeclaredMethod("levels", byte[].class);
            open.setAccessible(true);
            return (Levels) open.invoke(null, document);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("levels are packed otherwise now", changed);
        }
    }
}
