package dev.selvedge.johnlewis.mirakl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.selvedge.core.model.RefusalCause;
import dev.selvedge.core.model.RefusedLine;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.johnlewis.mirakl.MiraklCsv.Row;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What STO01 takes and what STO03 gives back.
///
/// The file is as the document of STO01 has it: `"offer-sku";"quantity";"warehouse-code";"update-delete"`. An empty
/// warehouse makes a quantity the whole shop's, and an empty `update-delete` an update, as in OF24.
final class MiraklStockFile {

    private static final int LONGEST_SKU = 40;
    private static final String SKU = "offer-sku";
    private static final List<String> HEADER = List.of(SKU, "quantity", "warehouse-code", "update-delete");

    private final String warehouse;
    private final Pattern unknownOffer;
    private final Pattern badValue;

    MiraklStockFile(MiraklSettings.Stock settings) {
        this.warehouse = settings.warehouse();
        this.unknownOffer = Pattern.compile(settings.unknownOffer());
        this.badValue = Pattern.compile(settings.badValue());
    }

    /// At most 40 characters and no slash (john-lewis.md 2B.2 STO01). Nothing says that control characters may be in a
    /// file, and half of a surrogate pair would arrive as a question mark.
    static Optional<String> cannotCarry(Sku sku) {
        String value = sku.value();
        if (value.length() > LONGEST_SKU) {
            return Optional.of("it has more than 40 characters");
        }
        if (value.indexOf('/') >= 0) {
            return Optional.of("it has a slash");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("it has a control character");
        }
        return UTF_8.newEncoder().canEncode(value) ? Optional.empty() : Optional.of("it has half a character");
    }

    /// @param delimiter `COMMA` or `SEMICOLON` as PC01 says it of files that the back office exports; that those it
    ///     takes in have the same is a guess. Empty: the one of STO01's document
    byte[] write(List<StockChange> lines, Optional<String> delimiter) {
        Stream<List<String>> rows =
                lines.stream().map(line -> List.of(line.sku().value(), String.valueOf(line.quantity()), warehouse, ""));
        return MiraklCsv.write(delimiter.equals(Optional.of("COMMA")) ? ',' : ';', HEADER, lines.size(), rows);
    }

    /// "The first column contains the line number in error. The second column contains the error reason. The returned
    /// file is ready to be reimported" (STO03), so what was sent follows under its own names.
    List<RefusedLine> refused(byte[] report) {
        return MiraklCsv.read(report, List.of(SKU), this::refused);
    }

    private RefusedLine refused(Row row) {
        String words = row.at(1);
        return new RefusedLine(row.named(SKU), cause(words), words);
    }

    private RefusalCause cause(String words) {
        if (unknownOffer.matcher(words).find()) {
            return RefusalCause.UNKNOWN_OFFER;
        }
        return badValue.matcher(words).find() ? RefusalCause.BAD_VALUE : RefusalCause.OTHER;
    }
}
