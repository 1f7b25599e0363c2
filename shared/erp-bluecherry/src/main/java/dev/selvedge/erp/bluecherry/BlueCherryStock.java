package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.model.StockRow;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.core.port.StockSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be sold at once, as BlueCherry computed it last, in the locations that the supplier has chosen: never what
/// is in transit or goes direct (bluecherry.md B2).
///
/// A walk reads one batch to its end, whatever comes in meanwhile. Once that batch is kept no more, the walk is not
/// steady and ends.
public final class BlueCherryStock implements StockSource {

    private final StockSettings settings;
    private final StockBatches batches;

    public BlueCherryStock(BlueCherrySettings settings, Register register) {
        this.settings = settings.stock();
        this.batches = register.stock();
    }

    /// How far a walk over a batch has come.
    private record Token(Instant batch, int from) {

        static Token read(String text) {
            String[] parts = text.split(" ", -1);
            return new Token(Instant.parse(parts[0]), Integer.parseInt(parts[1]));
        }

        String text() {
            return batch + " " + from;
        }
    }

    @Override
    public StockPage stock(Optional<String> category, Optional<String> token) {
        if (token.isPresent()) {
            Token at = Token.read(token.get());
            return batches.at(at.batch())
                    .map(batch -> page(batch, category, at.from()))
                    .orElseGet(() -> new StockPage(List.of(), Optional.empty(), Optional.of(at.batch()), false));
        }
        return batches.newest()
                .map(batch -> page(batch, category, 0))
                .orElseThrow(() -> new Unavailable(BlueCherryErp.SYSTEM, "BlueCherry has not shown any stock yet"));
    }

    private StockPage page(StockBatch batch, Optional<String> category, int from) {
        List<StockRow> rest = batch.levels().stream()
                .filter(level ->
                        category.filter(name -> !name.equals(level.category())).isEmpty())
                .filter(level -> isSold(level.location()))
                .flatMap(level -> row(batch, level).stream())
                .skip(from)
                .limit(settings.page() + 1L)
                .toList();
        boolean more = rest.size() > settings.page();
        int next = from + settings.page();
        return new StockPage(
                more ? rest.subList(0, settings.page()) : rest,
                more ? Optional.of(new Token(batch.computedAt(), next).text()) : Optional.empty(),
                Optional.of(batch.computedAt()),
                true);
    }

    private boolean isSold(String location) {
        return !settings.leftOut().contains(location.strip())
                && settings.locations().map(chosen -> chosen.contains(location)).orElse(true);
    }

    private static Optional<StockRow> row(StockBatch batch, StockLevel level) {
        return batch.sku(level).map(sku -> new StockRow(sku, place(level), level.openToSell()));
    }

    /// The parts are the supplier's words and may hold what stands between them here.
    private static String place(StockLevel level) {
        Item item = level.item();
        return Stream.of(
                        level.location(),
                        item.division(),
                        item.style(),
                        item.colour(),
                        item.label(),
                        item.dimension(),
                        item.bucket(),
                        item.sizeName(),
                        item.upc())
                .map(part -> part.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|"));
    }
}
