package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// STO01, STO02 and STO03: takes a stock file in, tells how its import goes, and gives back the lines that were wrong.
final class StockImportDesk {

    private final StockImports imports;
    private final OfferFiles settings;
    private final long shop;

    StockImportDesk(StockImports imports, OfferFiles settings, long shop) {
        this.imports = imports;
        this.settings = settings;
        this.shop = shop;
    }

    Answer upload(Call call, Instant now) {
        byte[] file =
                MultipartForm.of(call).part("file").orElseThrow(() -> Problem.invalid("file", "file is required"));
        String id = imports.add(StockFile.read(file, settings.delimiter()), now);
        return Answer.json(201, Wire.write(Wire.object().put("import_id", id)))
                .with("Location", Host.of(call) + call.path() + "/" + id + "/status");
    }

    /// The counts come with the end: the document does not require them before.
    Answer status(Call call) {
        StockImport known = asked(call);
        ObjectNode json = Wire.object();
        json.put("date_created", Wire.second(known.created()).toString());
        json.put("has_error_report", known.hasReport());
        json.put("import_id", known.id());
        known.outcome()
                .ifPresent(outcome ->
                        json.put("lines_in_error", outcome.errors()).put("lines_in_success", outcome.successes()));
        json.put("shop_id", shop);
        json.put("status", known.status().name());
        return Answer.json(200, Wire.write(json));
    }

    /// Line number, reason, and the columns as they were sent: "ready to be reimported after the values have been
    /// fixed".
    Answer report(Call call) {
        StockImport known = asked(call);
        ImportOutcome outcome = known.outcome()
                .filter(any -> known.hasReport())
                .orElseThrow(() -> missing("import " + known.id() + " has no error report"));
        Stream<List<String>> rows = Stream.concat(
                Stream.of(header(outcome)), outcome.report().stream().map(ErrorLine::row));
        return Answer.csv(Csv.quoted(rows, settings.delimiter()));
    }

    private List<String> header(ImportOutcome outcome) {
        StockImportSettings names = settings.imports();
        return Stream.concat(Stream.of(names.lineColumn(), names.reasonColumn()), outcome.header().stream())
                .toList();
    }

    private StockImport asked(Call call) {
        String id = call.path().split("/")[5];
        return imports.find(id).orElseThrow(() -> missing("there is no import " + id));
    }

    private static Problem missing(String message) {
        return new Problem(404, "NOT_FOUND", "import_id", message);
    }
}
