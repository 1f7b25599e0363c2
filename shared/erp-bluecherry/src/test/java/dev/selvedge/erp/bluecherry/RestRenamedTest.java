package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.erp.bluecherry.RestHouse.Oddity;
import dev.selvedge.erp.bluecherry.RestSettings.Bodies;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.bluecherry.Paths;
import dev.selvedge.local.simulator.bluecherry.Rest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An account whose specification has other paths and other names: it is dropped in as configuration.
@QuarkusTest
class RestRenamedTest {

    private static final Paths PATHS =
            new Paths("/v2/sales", "/v2/stock", "/v2/parcels", "/v2/returns", "/v2/journals", "/v2/receipts");

    private final RestHouse house = new RestHouse(new Oddity(
            rest -> new Rest(PATHS, rest.access(), rest.pageSize()),
            rest -> RestHouse.with(
                    RestHouse.with(
                            RestHouse.with(rest, paths()),
                            new RestSettings.Lists(Map.of(), Map.of(), Map.of(), "/data/rows", "/data/count", 100)),
                    bodies(rest.bodies())),
            theirs -> RestHouse.answering(theirs, call -> outwards(theirs.answer(inwards(call))))));

    private static RestSettings.Paths paths() {
        return new RestSettings.Paths(
                "/v2/sales", "/v2/sales", "/v2/stock", "/v2/parcels", "/v2/journals", "/v2/receipts");
    }

    private static Bodies bodies(Bodies documented) {
        return new Bodies(
                Map.of(Columns.PO, "/purchaseOrder/number", Columns.UPC, "/lines/-/article/ean"),
                Map.of(Columns.STATUS_CODE, "/lines/-/state"),
                Map.of(Columns.TRACKING, "/waybill"),
                Map.of(RestBodies.AS_OF, "/computedAt", Columns.OPEN_TO_SELL, "/free"),
                Map.of(),
                Map.of(),
                documented.numbers(),
                List.of("/lines/-/why"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void ordersStockAndShipmentsGoUnderTheirNames() {
        house.theirs.machine().recomputeStock();
        house.sold("PO-1", 2);
        house.ships("PO-1", "C1");

        house.receive();

        assertThat(house.theirs.order("PO-1")).isPresent();
        assertThat(house.answers()).containsExactly("PO-1 PO-1-1 ACCEPTED 2");
        assertThat(house.shipped()).extracting(row -> row.of(Columns.TRACKING)).containsExactly("15501234567890");
        assertThat(house.stock())
                .singleElement()
                .satisfies(stock ->
                        assertThat(stock.levels().getFirst().openToSell()).isEqualByComparingTo("10"));
    }

    @Test
    void theWordsOfARefusalAreReadWhereTheyStand() {
        house.theirs.backOffice().refuse(RestHouse.RED, "season closed");
        String name = house.order("PO-1", 1);

        house.exchange.send();

        assertThat(house.outbox.state(name)).isEqualTo(new Outbox.State.TurnedDown("season closed"));
    }

    /// From the account's names to the simulator's.
    private static Call inwards(Call call) {
        if (!call.method().equals("POST")) {
            return call;
        }
        ObjectNode body = (ObjectNode) read(call.body());
        body.put("poNumber", body.at("/purchaseOrder/number").asText());
        body.path("lines")
                .forEach(line ->
                        ((ObjectNode) line).put("upc", line.at("/article/ean").asText()));
        return new Call(call.method(), call.path(), call.query(), call.headers(), Json.write(body));
    }

    /// From the simulator's names to the account's.
    private static Answer outwards(Answer answer) {
        String text = answer.text()
                .replace("\"status\":\"ACC", "\"state\":\"ACC")
                .replace("trackingNo", "waybill")
                .replace("asOf", "computedAt")
                .replace("\"ots\"", "\"free\"")
                .replace("\"reason\"", "\"why\"");
        JsonNode body = read(text.getBytes(StandardCharsets.UTF_8));
        if (body.has("items")) {
            ObjectNode data = Json.object();
            data.set("rows", body.get("items"));
            data.set("count", body.get("total"));
            body = Json.object().set("data", data);
        }
        return Answer.json(answer.status(), body.toString());
    }

    private static JsonNode read(byte[] text) {
        try {
            return Json.read(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
