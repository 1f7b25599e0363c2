package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.Sku;
import dev.selvedge.local.simulator.scene.Scene;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Many rows of stock in the simulated Cin7 Core.
final class Shelves {

    private Shelves() {}

    /// One row each in the main location, in the sequence in which the simulator lists them.
    static List<Sku> fill(Account account, int many) {
        List<Sku> skus = IntStream.range(0, many)
                .mapToObj(each -> new Sku("SKU-%06d".formatted(each)))
                .toList();
        account.cin7
                .backOffice()
                .stock(
                        skus.stream().map(Sku::value).collect(Collectors.toMap(Function.identity(), _ -> 1L)),
                        Scene.LOCATION);
        return skus;
    }

    /// One row more; where it is listed follows from its name.
    static void bring(Account account, String sku) {
        account.cin7.backOffice().stock(Map.of(sku, 1L), Scene.LOCATION);
    }

    static void discard(Account account, List<Sku> skus) {
        skus.forEach(sku -> account.cin7.backOffice().discard(sku.value()));
    }
}
