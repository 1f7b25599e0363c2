package dev.selvedge.core.flow;

import dev.selvedge.core.model.Levels;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.Upload;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Published;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// The publication and the levels that belong to it, read and changed as one.
///
/// The levels stand in a document that is never changed: new levels are a new document, and the record then names it.
/// Levels that are lost or damaged are begun anew: every SKU is told to John Lewis once more.
final class StockBook {

    private static final int TRIES = 10;

    private final Published published;
    private final Documents documents;

    StockBook(Published published, Documents documents) {
        this.published = published;
        this.documents = documents;
    }

    /// A publication and its levels, which the reader may change.
    record Page(Publication publication, Levels levels) {}

    /// Others kept changing the record.
    static final class Contended extends IllegalStateException {
        Contended() {
            super("the record of published stock was changed by others " + TRIES + " times; it is tried again");
        }
    }

    Publication publication() {
        return published.read();
    }

    Page open() {
        for (int tries = 0; tries < TRIES; tries++) {
            Publication publication = published.read();
            Optional<Levels> levels = levels(publication);
            if (levels.isPresent()) {
                return new Page(publication, levels.get());
            }
            if (published.read().equals(publication)) {
                return new Page(publication, new Levels());
            }
        }
        throw new Contended();
    }

    /// Empty if the document is not to be had: another may have put a newer one in its place meanwhile.
    private Optional<Levels> levels(Publication publication) {
        if (publication.levels().isEmpty()) {
            return Optional.of(new Levels());
        }
        try {
            return documents.get(publication.levels().get()).map(Packing::levels);
        } catch (Documents.Damaged | Packing.Unreadable damaged) {
            return Optional.empty();
        }
    }

    boolean replace(Publication before, Publication after) {
        return published.replace(before, after);
    }

    /// Changes the publication alone.
    ///
    /// @param change answers nothing if there is nothing to change
    void changePublication(Function<Publication, Optional<Publication>> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            Publication before = published.read();
            Optional<Publication> after = change.apply(before);
            if (after.isEmpty() || published.replace(before, after.get())) {
                return;
            }
        }
        throw new Contended();
    }

    /// Changes publication and levels together, again from the start if somebody else was faster.
    ///
    /// @param change changes the levels and answers the publication; nothing if there is nothing to change
    /// @return what stands now
    Page change(Function<Page, Optional<Publication>> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            Page page = open();
            Optional<Publication> after = change.apply(page);
            if (after.isEmpty()) {
                return page;
            }
            Publication named = keep(page, after.get());
            if (published.replace(page.publication(), named)) {
                forget(page.publication(), named);
                return new Page(named, page.levels());
            }
        }
        throw new Contended();
    }

    /// The name carries the version, so that of two who write at once neither touches the other's document; a
    /// document that no record came to name is left to expire.
    private Publication keep(Page page, Publication after) {
        byte[] packed = Packing.levels(page.levels());
        CRC32 sum = new CRC32();
        sum.update(packed);
        String content = "-" + packed.length + "-" + Long.toHexString(sum.getValue());
        if (after.levels().filter(name -> name.endsWith(content)).isPresent()) {
            return after;
        }
        String name = "stock/levels/" + after.version() + content;
        documents.put(name, packed);
        return after.levels(name);
    }

    private void forget(Publication gone, Publication stands) {
        gone.levels().filter(name -> !stands.levels().equals(Optional.of(name))).ifPresent(documents::delete);
    }

    /// What the file that is under way shows; nothing if there is none.
    Map<Sku, Integer> underWay(Publication publication) {
        return publication.underWay().map(this::shownBy).orElse(Map.of());
    }

    /// What a file shows; nothing if its lines are gone.
    Map<Sku, Integer> shownBy(Upload upload) {
        return lines(upload).orElse(List.of()).stream()
                .collect(Collectors.toMap(StockChange::sku, StockChange::quantity));
    }

    /// The lines of a file; empty if they are gone.
    Optional<List<StockChange>> lines(Upload upload) {
        return changes(upload.document());
    }

    /// The changes that a document carries; empty if it is gone or damaged.
    Optional<List<StockChange>> changes(String document) {
        try {
            return documents.get(document).map(Packing::changes);
        } catch (Documents.Damaged | Packing.Unreadable damaged) {
            return Optional.empty();
        }
    }
}
