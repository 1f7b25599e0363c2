package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;

/// OF52, OF53 and OF54: starts an export, tells how it goes and where its files are, and hands them out.
final class OfferExportDesk {

    private final OfferExports exports;
    private final OfferFiles settings;
    private final CsvExport csv;
    private final JsonExport json;

    OfferExportDesk(OfferExports exports, OfferFiles settings, long shop) {
        this.exports = exports;
        this.settings = settings;
        this.csv = new CsvExport(shop);
        this.json = new JsonExport(shop);
    }

    /// That an unknown field is refused is a guess.
    ExportRequest asked(Call call) {
        ExportRequest request =
                ExportRequest.read(Wire.read(call.body()), settings.exports().leastItemsPerChunk());
        Set<String> names = names(request);
        request.fields().stream()
                .filter(field -> !names.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw Problem.invalid("include_fields", "there is no field " + field);
                });
        return request;
    }

    boolean pending(ExportRequest request, Instant now) {
        return exports.duplicate(request, now).isPresent();
    }

    Answer start(ExportRequest request, Instant now) {
        OfferExport export = exports.duplicate(request, now).orElseGet(() -> exports.start(request, now));
        return ok(Wire.object().put("tracking_id", export.id()));
    }

    Answer status(Call call, Instant now) {
        OfferExport export = export(call);
        ObjectNode body = Wire.object();
        if (export.pending(now)) {
            return ok(body.put("last_updated", Wire.date(export.created())).put("status", "PENDING"));
        }
        body.put("last_updated", Wire.date(export.ready()));
        return ok(export.fails() ? failed(body) : completed(body, export, call));
    }

    Answer file(Call call, Instant now) {
        OfferExport export = export(call);
        String file = call.parameter("file");
        int chunk = IntStream.range(0, export.chunks())
                .filter(number -> export.file(number).equals(file))
                .findFirst()
                .orElseThrow(() -> missing("export " + export.id() + " has no file " + file));
        if (export.fails() || export.pending(now)) {
            throw missing("export " + export.id() + " has no files");
        }
        return written(export, chunk);
    }

    private Answer written(OfferExport export, int chunk) {
        ExportRequest request = export.request();
        Set<String> wanted = request.fields().isEmpty() ? names(request) : request.fields();
        return request.json()
                ? Answer.json(200, json.of(export.chunk(chunk), wanted))
                : Answer.csv(csv.of(export.chunk(chunk), wanted, settings.delimiter()));
    }

    private Set<String> names(ExportRequest request) {
        return request.json() ? json.names() : csv.names();
    }

    /// The error of OF53's example.
    private static ObjectNode failed(ObjectNode body) {
        body.putObject("error").put("code", "1").put("detail", "Internal error");
        return body.put("status", "FAILED");
    }

    /// The slashes of a file's name are escaped: the `%` in the addresses of OF53's example escapes nothing, and no
    /// client could call them.
    private static ObjectNode completed(ObjectNode body, OfferExport export, Call call) {
        body.put("status", "COMPLETED");
        ArrayNode urls = body.putArray("urls");
        String address = Host.of(call) + "/api/offers/export/async/file/" + export.id() + "?file=";
        for (int number = 0; number < export.chunks(); number++) {
            urls.add(address + URLEncoder.encode(export.file(number), StandardCharsets.UTF_8));
        }
        return body;
    }

    private OfferExport export(Call call) {
        String id = call.path().split("/")[6];
        return exports.find(id).orElseThrow(() -> missing("there is no export " + id));
    }

    private static Problem missing(String message) {
        return new Problem(404, "NOT_FOUND", "tracking_id", message);
    }

    private static Answer ok(ObjectNode body) {
        return Answer.json(200, Wire.write(body));
    }
}
