package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.cin7core.Account.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads and checks the header of a sale (cin7-core.md A2, the table of `POST /sale`; A6, names must exist).
final class SaleHeaderReader {

    private static final Map<String, Integer> LIMITS = new LinkedHashMap<>();

    static {
        List.of("Customer", "Contact", "Email", "Terms", "Location", "CustomerReference", "Carrier", "ExternalID")
                .forEach(field -> LIMITS.put(field, 256));
        List.of("Phone", "DefaultAccount", "TaxRule", "PriceTier").forEach(field -> LIMITS.put(field, 50));
        List.of("ShippingNotes", "Note").forEach(field -> LIMITS.put(field, 1024));
        LIMITS.put("SalesRepresentative", 256);
    }

    private static final List<String> OTHERS = List.of(
            "ShipBy", "SaleOrderDate", "CurrencyRate", "BillingAddress", "ShippingAddress", "AdditionalAttributes");

    private final Account account;
    private final boolean locationRequired;

    SaleHeaderReader(Account account, Cin7Settings settings) {
        this.account = account;
        this.locationRequired = settings.locationRequired();
    }

    SaleHeader read(Written body) {
        List<ErrorModel> faults = new ArrayList<>();
        Optional<Customer> customer = customer(body, faults);
        references(body, faults);
        lengths(body, faults);
        new AddressCheck(faults).check(body);
        customer.ifPresent(known -> currency(body, known, faults));
        boolean advanced = advanced(body, faults);
        dates(body);
        Refused.ifAny(faults);
        return new SaleHeader(
                customer.orElseThrow(),
                Objects.requireNonNullElseGet(body.text("Location"), account::standardLocation),
                Objects.requireNonNullElseGet(body.text("TaxRule"), account::standardTaxRule),
                body.flag("TaxInclusive"),
                body.flag("SkipQuote"),
                advanced,
                "API",
                documented(body.node()));
    }

    private Optional<Customer> customer(Written body, List<ErrorModel> faults) {
        UUID id = body.guid("CustomerID");
        String name = body.text("Customer");
        Optional<Customer> customer = id == null
                ? Optional.ofNullable(name == null ? null : account.customers.get(name))
                : account.customer(id);
        if (id == null && name == null) {
            faults.add(ErrorModel.invalid("Customer or CustomerID is required."));
        } else if (customer.isEmpty()) {
            faults.add(ErrorModel.notFound("Customer not found."));
        }
        return customer;
    }

    private void references(Written body, List<ErrorModel> faults) {
        String location = body.text("Location");
        if (location == null && locationRequired) {
            faults.add(ErrorModel.invalid("Location is required."));
        }
        exists("Location", location == null || account.locations.containsKey(location), faults);
        String taxRule = body.text("TaxRule");
        exists("TaxRule", taxRule == null || account.taxRules.containsKey(taxRule), faults);
        exists("Terms", knows(Reference.TERMS, body.text("Terms")), faults);
        String revenue = body.text("DefaultAccount");
        exists("DefaultAccount", revenue == null || account.finance.chart.has(revenue), faults);
        exists("SalesRepresentative", knows(Reference.SALES_REPRESENTATIVE, body.text("SalesRepresentative")), faults);
    }

    private boolean knows(Reference kind, @Nullable String name) {
        return name == null || account.knows(kind, name);
    }

    private static void exists(String field, boolean exists, List<ErrorModel> faults) {
        if (!exists) {
            faults.add(ErrorModel.notFound(field + " not found."));
        }
    }

    private static void lengths(Written body, List<ErrorModel> faults) {
        LIMITS.forEach((field, limit) -> Lengths.check(body, field, limit, faults));
        Written attributes = body.object("AdditionalAttributes");
        for (int number = 1; attributes != null && number <= 10; number++) {
            Lengths.check(attributes, "AdditionalAttribute" + number, 256, faults);
        }
    }

    private static void currency(Written body, Customer customer, List<ErrorModel> faults) {
        boolean foreign = !customer.currency.equals(Account.BASE_CURRENCY);
        if (foreign && body.number("CurrencyRate") == null) {
            faults.add(ErrorModel.invalid("CurrencyRate is required."));
        }
    }

    /// A sale without a type is simple; the document does not say.
    private static boolean advanced(Written body, List<ErrorModel> faults) {
        String type = Objects.requireNonNullElse(body.text("SaleType"), "Simple");
        if (!type.equals("Simple") && !type.equals("Advanced")) {
            faults.add(ErrorModel.invalid("SaleType must be Simple or Advanced."));
        }
        return type.equals("Advanced");
    }

    private static void dates(Written body) {
        for (String field : List.of("ShipBy", "SaleOrderDate")) {
            String date = body.text(field);
            if (date != null) {
                Times.read(field, date);
            }
        }
    }

    private static ObjectNode documented(ObjectNode body) {
        ObjectNode kept = body.deepCopy();
        List<String> names = new ArrayList<>(LIMITS.keySet());
        names.addAll(OTHERS);
        return kept.retain(names);
    }
}
