package dev.selvedge.local.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Upload;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.mirakl.ImportStatus;
import dev.selvedge.local.simulator.mirakl.ImportView;
import dev.selvedge.local.simulator.mirakl.OfferView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What John Lewis was told and shows, by the calls that it saw and its own books.
final class Shown {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /// A file that John Lewis has taken in.
    private record File(Instant observed, Map<String, Integer> lines) {}

    private final World world;
    private final Map<String, File> files = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> changed = new HashSet<>();
    private ToIntBiFunction<Instant, String> most = (_, _) -> -1;
    private Instant lastFile = Instant.MIN;
    private Instant newest = Instant.MIN;
    private Instant newestInEffect = Instant.MIN;
    private @Nullable String tooMuch;
    private @Nullable String tooOld;
    private @Nullable String tooOften;
    private @Nullable String unreadable;

    Shown(World world) {
        this.world = world;
        world.scene.miraklServer().observe(this::observe);
    }

    /// @param sellable how many pieces of an SKU may be shown by the reading of an instant
    void atMost(ToIntBiFunction<Instant, String> sellable) {
        most = sellable;
    }

    /// John Lewis is about to change an offer by itself.
    synchronized void changed(String sku) {
        settle();
        changed.add(sku);
    }

    private synchronized void observe(Call call, Answer answer) {
        if (call.operation().equals("POST /api/offers/stock/imports")) {
            uploaded(call, answer);
        }
        if (call.path().endsWith("/error_report") && answer.status() == 200 && isOurs(answer.text())) {
            unreadable = "A report says: " + answer.text();
        }
    }

    /// A report on how a line is written, and not on what it is about.
    private static boolean isOurs(String report) {
        return List.of("number of columns", "is not valid", "more than once", "warehouse does").stream()
                .anyMatch(report::contains);
    }

    private void uploaded(Call call, Answer answer) {
        Instant now = world.clock.instant();
        if (now.isBefore(lastFile.plus(A_MINUTE))) {
            tooOften = "After " + lastFile + " another comes at " + now + ".";
        }
        lastFile = now;
        if (answer.status() == 400 || answer.status() == 415) {
            unreadable = "A file is refused: " + answer.text();
        }
        if (answer.status() == 201) {
            takenIn(id(answer), new File(observed(), lines(call.text())));
        }
    }

    private Instant observed() {
        return world.records.published.read().underWay().map(Upload::observed).orElse(Instant.MIN);
    }

    private void takenIn(String id, File file) {
        files.put(id, file);
        file.lines().forEach((sku, quantity) -> {
            int sellable = most.applyAsInt(file.observed(), sku);
            if (quantity > sellable) {
                tooMuch = "%s is to show %d, and by the reading of %s %d could be sold."
                        .formatted(sku, quantity, file.observed(), sellable);
            }
        });
    }

    private static String id(Answer answer) {
        try {
            return JSON.readTree(answer.text()).path("import_id").asText();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The lines of the only CSV in a form. No SKU of the simulation has a character that CSV would double.
    private static Map<String, Integer> lines(String form) {
        List<String> rows = form.lines()
                .map(line -> line.replace("\"", ""))
                .dropWhile(line -> !line.startsWith("offer-sku"))
                .takeWhile(line -> !line.startsWith("--"))
                .filter(line -> !line.isBlank())
                .toList();
        return rows.stream()
                .skip(1)
                .map(row -> row.split("[;,]"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Integer.parseInt(cells[1]), Math::max));
    }

    /// Our record says that another file is under way.
    synchronized void begun(Publication before, Publication after) {
        if (before.underWay().isEmpty() && after.underWay().isPresent()) {
            Instant observed = after.underWay().get().observed();
            Instant let = before.reading().orElseThrow().at();
            if (observed.isBefore(newest) || observed.isBefore(let)) {
                tooOld = "A file of " + observed + " follows one of " + newest + "; let through is " + let + ".";
            }
            newest = observed;
        }
    }

    /// Takes in what imports have done since.
    synchronized void settle() {
        for (ImportView one : world.scene.mirakl().stockImports()) {
            @Nullable File file = files.get(one.id());
            if (one.status() == ImportStatus.COMPLETE && file != null && ended.add(one.id())) {
                ended(file);
            }
        }
    }

    private void ended(File file) {
        if (file.observed().isBefore(newestInEffect)) {
            tooOld = "A file of " + file.observed() + " takes effect after one of " + newestInEffect + ".";
        }
        newestInEffect = file.observed();
        Map<String, Integer> shows = quantities();
        file.lines().forEach((sku, quantity) -> {
            if (quantity.equals(shows.get(sku))) {
                changed.remove(sku);
            } else if (shows.containsKey(sku)) {
                changed.add(sku);
            }
        });
    }

    /// What each offer shows.
    Map<String, Integer> quantities() {
        return world.scene.mirakl().offers().stream().collect(Collectors.toMap(OfferView::sku, OfferView::quantity));
    }

    /// Whether John Lewis may show something else than it last confirmed, since it has changed it itself, or a file is
    /// under way.
    synchronized boolean mayDiffer(String sku) {
        boolean underWay = world.records
                .published
                .read()
                .underWay()
                .filter(upload -> files.values().stream()
                        .anyMatch(file -> file.observed().equals(upload.observed())
                                && file.lines().containsKey(sku)))
                .isPresent();
        return underWay || changed.contains(sku) || world.scene.mirakl().unitsSold(sku) > 0;
    }

    synchronized Optional<String> tooMuch() {
        return Optional.ofNullable(tooMuch);
    }

    synchronized Optional<String> tooOld() {
        return Optional.ofNullable(tooOld);
    }

    synchronized Optional<String> tooOften() {
        return Optional.ofNullable(tooOften);
    }

    synchronized Optional<String> unreadable() {
        return Optional.ofNullable(unreadable);
    }
}
