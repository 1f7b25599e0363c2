package dev.selvedge.core.flow;

import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.Pieces;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which of a sale's parcels the marketplace knows of, under whatever name.
final class KnownParcels {

    private KnownParcels() {}

    /// Which parcel was told of as what: by its name, or, if it was packed again under another or told of by hand, by
    /// what it holds. An order that was told of whole goes by whatever parcel there is.
    static Map<Told, Parcel> known(OpenOrder order, ErpSale sale) {
        List<Parcel> strange = strange(order, sale);
        Map<Told, Parcel> known = new LinkedHashMap<>();
        for (Told told : order.told()) {
            Optional<Parcel> parcel = named(sale, told)
                    .or(() -> alike(order, told, strange))
                    .or(() -> told.shipment().isEmpty() ? strange.stream().findFirst() : Optional.empty());
            parcel.ifPresent(one -> {
                known.put(told, one);
                strange.remove(one);
            });
        }
        return known;
    }

    private static Optional<Parcel> named(ErpSale sale, Told told) {
        return told.parcels().stream()
                .flatMap(name ->
                        sale.parcels().stream().filter(parcel -> parcel.id().equals(name)))
                .findFirst();
    }

    private static Optional<Parcel> alike(OpenOrder order, Told told, List<Parcel> parcels) {
        Map<Sku, Integer> goods = order.shown().pieces(line -> told.lines().getOrDefault(line.id(), 0));
        return parcels.stream().filter(one -> one.goods().equals(goods)).findFirst();
    }

    /// The parcels under whose names nothing was told.
    private static List<Parcel> strange(OpenOrder order, ErpSale sale) {
        Set<String> names =
                order.told().stream().flatMap(told -> told.parcels().stream()).collect(Collectors.toSet());
        return sale.parcels().stream()
                .filter(parcel -> !names.contains(parcel.id()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// The parcels that were told of under no name and hold nothing that was told.
    static List<Parcel> untold(OpenOrder order, ErpSale sale) {
        List<Parcel> untold = strange(order, sale);
        untold.removeAll(known(order, sale).values());
        return untold;
    }

    /// Whether the parcels of which nothing was told hold just what was not told.
    static boolean isUntold(OpenOrder order, ErpSale sale, List<Parcel> fresh) {
        return Pieces.sum(fresh.stream().map(Parcel::goods)).equals(Pieces.beyond(sale.left(), order.toldPieces()));
    }
}
