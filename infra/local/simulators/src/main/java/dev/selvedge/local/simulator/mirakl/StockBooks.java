package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// The offers and the stock imports in the marketplace's books: how many there are, and a page of each.
final class StockBooks {

    private static final int MOST_OFFERS = 100;
    private static final int MOST_IMPORTS = 50;

    private final List<Offer> listed;
    private final OfferBook offers;
    private final Collection<StockImport> imports;
    private final List<ImportView> newest;

    StockBooks(OfferBook offers, StockImports imports) {
        this.offers = offers;
        this.listed = offers.listed();
        this.imports = imports.all();
        this.newest = imports.all().reversed().stream()
                .limit(MOST_IMPORTS)
                .map(StockImport::view)
                .toList();
    }

    String html() {
        return """
                <h2>Offers</h2>
                <p>%d offers, %d of them active; the first %d at most.</p>
                <table>
                <thead><tr><th>SKU</th><th>Quantity</th><th>Sold</th><th>Active</th><th>Why not</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                <h2>Stock imports</h2>
                <p>%d imports, the newest %d at most.</p>
                <table>
                <thead><tr><th>Import</th><th>Status</th><th>Uploaded</th><th>Lines</th><th>Good</th><th>Errors</th>\
                </tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(
                        listed.size(),
                        offers.active(),
                        MOST_OFFERS,
                        listed.stream().limit(MOST_OFFERS).map(this::row).collect(Collectors.joining()),
                        imports.size(),
                        MOST_IMPORTS,
                        newest.stream().map(StockBooks::row).collect(Collectors.joining()));
    }

    /// `{"count": 100000, "active": 99000, "first": [{"sku": ..., "quantity": ..., ...}]}`
    ObjectNode offers() {
        ObjectNode json = Wire.object().put("count", listed.size()).put("active", offers.active());
        json.set("first", Wire.array(listed.stream().limit(MOST_OFFERS).toList(), this::json));
        return json;
    }

    /// The newest first.
    ArrayNode imports() {
        return Wire.array(newest, StockBooks::json);
    }

    private String row(Offer offer) {
        OfferView view = offer.view();
        return Books.cells(List.of(
                view.sku(),
                Integer.toString(view.quantity()),
                Integer.toString(offers.sold(view.sku())),
                view.active() ? "yes" : "no",
                view.inactivityReasons().stream().map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static String row(ImportView one) {
        return Books.cells(List.of(
                one.id(),
                one.status().name(),
                one.created().toString(),
                Integer.toString(one.lines()),
                Integer.toString(one.linesInSuccess()),
                Integer.toString(one.linesInError())));
    }

    private ObjectNode json(Offer offer) {
        OfferView view = offer.view();
        ObjectNode json = Wire.object();
        json.put("sku", view.sku());
        json.put("quantity", view.quantity());
        json.put("sold", offers.sold(view.sku()));
        json.put("active", view.active());
        ArrayNode reasons = json.putArray("inactivityReasons");
        view.inactivityReasons().forEach(reason -> reasons.add(reason.name()));
        return json;
    }

    private static ObjectNode json(ImportView one) {
        ObjectNode json = Wire.object();
        json.put("id", one.id());
        json.put("status", one.status().name());
        json.put("created", one.created().toString());
        json.put("lines", one.lines());
        json.put("linesInSuccess", one.linesInSuccess());
        json.put("linesInError", one.linesInError());
        return json;
    }
}
