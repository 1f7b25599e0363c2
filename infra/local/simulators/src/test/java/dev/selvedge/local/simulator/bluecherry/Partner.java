package dev.selvedge.local.simulator.bluecherry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A partner who exchanges files with a small account: a red tee of which the main warehouse has ten, a blue one of
/// which there is none.
final class Partner {

    static final Item RED = new Item(new Sku("JLM", "00123", "RED", "", "", 5), "5012345000017", "M", "Tee");
    static final Item BLUE = new Item(new Sku("JLM", "00123", "BLU", "", "", 6), "5012345000024", "L", "Tee");

    /// As bluecherry.md B3 lists them.
    static final String ORDER_HEADER = "Division,CustomerNo,StoreNo,PONumber,OrderType,OrderDate,StartDate,CancelDate,"
            + "ShipVia,Terms,Warehouse,ShipToName,Address1,Address2,City,County,PostCode,Country,Phone,Email,LineNo,"
            + "Style,ColorCode,Label,Dimension,SizeBucket,SizeName,UPC,Qty,UnitPrice,Currency,LineRef,OrderRef,Notes";

    static final String STATUS_HEADER = "PONumber,OrderNo,LineRef,Status,Qty,ReasonCode,Reason";

    final HandSetClock clock = new HandSetClock();
    final FilesInMemory files = new FilesInMemory();
    final BlueCherrySimulator simulator;
    final BackOffice office;
    final Warehouse warehouse;

    Partner() {
        this(BlueCherrySettings.documented());
    }

    Partner(BlueCherrySettings settings) {
        simulator = new BlueCherrySimulator(settings, files, clock);
        office = simulator.backOffice();
        warehouse = office.warehouse();
        office.addStore("JLP", "0001");
        office.addWarehouse("MAIN");
        office.addTerms("N30");
        office.addItem(RED);
        office.addItem(BLUE);
        office.receive(RED.upc(), "MAIN", 10);
    }

    /// A line of red tees at 12.00 as a careful partner writes it.
    static String line(String po, String lineRef, int quantity) {
        return ("JLM,JLP,0001,%s,DS,03/02/2026,03/02/2026,03/09/2026,DPD,N30,MAIN,A Person,1 High Street,,Leeds,,"
                        + "LS1 1AA,GB,,,1,00123,RED,,,05,M,5012345000017,%d,12.00,GBP,%s,COR-1,")
                .formatted(po, quantity, lineRef);
    }

    static String order(String... lines) {
        return ORDER_HEADER + "\r\n" + String.join("\r\n", lines) + "\r\n";
    }

    /// Lays a file down in `in`.
    void put(String name, String text) {
        put(name, text, StandardCharsets.UTF_8);
    }

    void put(String name, String text, Charset charset) {
        files.write("in/" + name, text.getBytes(charset));
    }

    /// The order is taken: a file of one line was picked up.
    void placed(String po, int quantity) {
        put("JLM_ORD_" + po + ".csv", order(line(po, po + "-1", quantity)));
        simulator.machine().pickUp();
    }

    /// So much time goes by, and the machine works at the end of it.
    void later(Duration by) {
        clock.advance(by);
        simulator.machine().work();
    }

    /// The texts of the files in `out` whose names contain this, in the order of their names.
    List<String> out(String part) {
        return files.list("out").stream()
                .filter(name -> name.contains(part))
                .map(this::text)
                .toList();
    }

    /// The lines of the one file in `out` whose name contains this.
    List<String> lines(String part) {
        List<String> found = out(part);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " files like " + part + " in " + files.list("out"));
        }
        return found.getFirst().lines().toList();
    }

    private String text(String name) {
        return new String(files.read(name).orElseThrow(), StandardCharsets.UTF_8);
    }

    Answer call(String method, String pathAndQuery, Map<String, String> headers, String body) {
        int query = pathAndQuery.indexOf('?');
        Map<String, List<String>> all = new LinkedHashMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return simulator.answer(Call.of(
                method,
                query < 0 ? pathAndQuery : pathAndQuery.substring(0, query),
                query < 0 ? null : pathAndQuery.substring(query + 1),
                all,
                body.getBytes(StandardCharsets.UTF_8)));
    }

    static JsonNode json(Answer answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException notJson) {
            throw new AssertionError("not JSON", notJson);
        }
    }
}
