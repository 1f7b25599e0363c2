package dev.selvedge.local.simulator.mirakl;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// An export's file in CSV: the columns of OF54's example in its order, up to those of channels and additional fields.
final class CsvExport {

    private final Map<String, Function<Offer, String>> columns = new LinkedHashMap<>();

    CsvExport(long shop) {
        columns.put("offer-id", offer -> Long.toString(Offer.idOf(offer.sku())));
        columns.put("product-sku", offer -> "MKP-" + offer.sku());
        constants("min-shipping-price=0.00 min-shipping-price-additional=0.00 min-shipping-zone=DOM1");
        constants("min-shipping-type=STD");
        columns.put("price", CsvExport::price);
        columns.put("total-price", CsvExport::price);
        constants("price-additional-info=");
        columns.put("quantity", offer -> Integer.toString(offer.quantity()));
        columns.put("description", Offer::title);
        constants("state-code=11 shop-id=" + shop);
        columns.put("shop-name", offer -> Account.SHOP_NAME);
        constants("professional=true premium=false logistic-class=S");
        columns.put("active", offer -> Boolean.toString(offer.active()));
        constants("favorite-rank= channels=INIT");
        columns.put("deleted", offer -> Boolean.toString(offer.deleted()));
        columns.put("origin-price", CsvExport::price);
        constants("discount-start-date= discount-end-date= available-start-date= available-end-date=");
        constants("discount-price= currency-iso-code=GBP discount-ranges= leadtime-to-ship=2");
        constants("allow-quote-requests=false");
        columns.put("price-ranges", offer -> "1|" + price(offer));
        constants("fulfillment-center-code=DEFAULT");
        columns.put("shop-sku", Offer::sku);
        columns.put("date-created", offer -> Wire.second(offer.created()).toString());
        columns.put("last-updated", offer -> Wire.second(offer.updated()).toString());
        constants("model=MARKETPLACE min-order-quantity= max-order-quantity= package-quantity=");
    }

    Set<String> names() {
        return columns.keySet();
    }

    /// @param wanted `include_fields`; that the order stays that of the whole file is a guess
    String of(List<Offer> offers, Set<String> wanted, CsvDelimiter delimiter) {
        List<String> header = columns.keySet().stream().filter(wanted::contains).toList();
        List<Function<Offer, String>> cells = header.stream().map(columns::get).toList();
        Stream<List<String>> rows = offers.stream()
                .map(offer -> cells.stream().map(cell -> cell.apply(offer)).toList());
        return Csv.plain(Stream.concat(Stream.of(header), rows), delimiter);
    }

    /// `name=value` pairs of what nothing here depends on.
    private void constants(String pairs) {
        for (String pair : pairs.split(" ")) {
            String[] parts = pair.split("=", 2);
            columns.put(parts[0], offer -> parts[1]);
        }
    }

    private static String price(Offer offer) {
        return offer.price().setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
