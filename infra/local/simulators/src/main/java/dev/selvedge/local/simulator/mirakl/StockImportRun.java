package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One import going through its file: good lines show their quantities, whatever becomes of the others.
///
/// The simulated shop has no warehouses, so that every line that names one is an error, as is every flag but "update":
/// "Could be empty (means update)", says OF24 of its own; what a deletion of stock would mean, no document says. Of two
/// lines for one SKU the second is an error, which is a guess too.
final class StockImportRun {

    private final OfferBook offers;
    private final StockFile file;
    private final Instant now;
    private final Set<String> met = new HashSet<>();
    private final int sku;
    private final int quantity;
    private final int warehouse;
    private final int flag;

    StockImportRun(OfferBook offers, StockFile file, Instant now) {
        this.offers = offers;
        this.file = file;
        this.now = now;
        this.sku = file.header().indexOf(StockFile.SKU);
        this.quantity = file.header().indexOf(StockFile.QUANTITY);
        this.warehouse = file.header().indexOf(StockFile.WAREHOUSE);
        this.flag = file.header().indexOf(StockFile.FLAG);
    }

    /// @return the lines that were left out, numbered from `firstLine`
    List<ErrorLine> run(int firstLine) {
        List<ErrorLine> errors = new ArrayList<>();
        int number = firstLine;
        for (List<String> line : file.lines()) {
            Optional<LineError> error = error(line);
            if (error.isPresent()) {
                errors.add(new ErrorLine(number, error.get().words(), line));
            } else {
                Offer offer = offers.get(line.get(sku));
                offers.replace(offer.show(Integer.parseInt(line.get(quantity)), now));
            }
            number++;
        }
        return errors;
    }

    private Optional<LineError> error(List<String> line) {
        if (line.size() != file.header().size()) {
            return Optional.of(LineError.COLUMNS);
        }
        if (!Offer.writable(line.get(sku))) {
            return Optional.of(LineError.SKU);
        }
        if (!met.add(line.get(sku))) {
            return Optional.of(LineError.DUPLICATE);
        }
        if (offers.find(line.get(sku)).isEmpty()) {
            return Optional.of(LineError.UNKNOWN_OFFER);
        }
        return valueError(line);
    }

    private Optional<LineError> valueError(List<String> line) {
        if (!whole(line.get(quantity))) {
            return Optional.of(LineError.QUANTITY);
        }
        if (!value(line, warehouse).isEmpty()) {
            return Optional.of(LineError.WAREHOUSE);
        }
        String wanted = value(line, flag);
        return wanted.isEmpty() || wanted.equalsIgnoreCase("update") ? Optional.empty() : Optional.of(LineError.FLAG);
    }

    private static String value(List<String> line, int column) {
        return column < 0 ? "" : line.get(column);
    }

    /// At most nine digits: `quantity` is an int32 wherever the document shows one.
    private static boolean whole(String text) {
        return !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
