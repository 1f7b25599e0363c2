package dev.selvedge.local.simulator.mirakl;

import dev.selvedge.local.simulator.Call;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// The operations that are simulated, by Mirakl's own codes.
public enum Operation {
    A01("GET", "/api/account"),
    V01("GET", "/api/version"),
    PC01("GET", "/api/platform/configuration"),
    OR11("GET", "/api/orders"),
    OR04("PUT", "/api/orders"),
    OR21("PUT", "/api/orders/[^/]+/accept"),
    OR23("PUT", "/api/orders/[^/]+/tracking"),
    OR24("PUT", "/api/orders/[^/]+/ship"),
    ST01("POST", "/api/shipments"),
    ST06("PUT", "/api/shipments/delete"),
    ST11("GET", "/api/shipments"),
    ST23("POST", "/api/shipments/tracking"),
    ST24("PUT", "/api/shipments/ship"),
    SH12("GET", "/api/shipping/types"),
    SH21("GET", "/api/shipping/carriers"),
    OF21("GET", "/api/offers"),
    OF52("POST", "/api/offers/export/async"),
    OF53("GET", "/api/offers/export/async/status/[^/]+"),
    /// The document gives OF54 no path; this is the one of the addresses in OF53's example.
    OF54("GET", "/api/offers/export/async/file/[^/]+"),
    TL02("GET", "/api/sellerpayment/transactions_logs"),
    SBC11("GET", "/api/seller-billing-cycles"),
    IV01("GET", "/api/invoices"),
    IV02("GET", "/api/invoices/[^/]+"),
    STO01("POST", "/api/offers/stock/imports"),
    STO02("GET", "/api/offers/stock/imports/[^/]+/status"),
    STO03("GET", "/api/offers/stock/imports/[^/]+/error_report");

    private final String method;
    private final Pattern path;

    Operation(String method, String path) {
        this.method = method;
        this.path = Pattern.compile(path);
    }

    static Optional<Operation> of(Call call) {
        return Arrays.stream(values())
                .filter(one -> one.hasPath(call.path()) && one.method.equals(call.method()))
                .findFirst();
    }

    static boolean known(String path) {
        return Arrays.stream(values()).anyMatch(one -> one.hasPath(path));
    }

    private boolean hasPath(String asked) {
        return path.matcher(asked).matches();
    }
}
