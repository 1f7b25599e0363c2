package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `/me`, `/ref/location`, `/ref/tax`, `/customer` and `/supplier` (cin7-core.md A4).
final class ReferenceDesk {

    private final Account account;

    ReferenceDesk(Account account) {
        this.account = account;
    }

    /// One object, no envelope. `TaxCalculationMethod` is never `Total`: tax is rounded row by row here.
    Answer me() {
        String rule = account.standardTaxRule();
        return Json.answer(Json.object()
                .put("Company", "Example Supplier Ltd")
                .put("Currency", Account.BASE_CURRENCY)
                .put("TimeZone", "(UTC+00:00) Dublin, Edinburgh, Lisbon, London")
                .put("LockDate", lockDate())
                .put("TaxCalculationMethod", "Row Total")
                .put("DefaultSaleTaxRuleName", rule.isEmpty() ? null : rule));
    }

    private @Nullable String lockDate() {
        LocalDate date = account.finance.lockDate();
        return date == null ? null : Times.date(date);
    }

    Answer locations(Call call) {
        return Pages.of(call, "LocationList", List.copyOf(account.locations.values()), ReferenceDesk::json);
    }

    Answer taxRules(Call call) {
        return Pages.of(call, "TaxRuleList", List.copyOf(account.taxRules.values()), ReferenceDesk::json);
    }

    /// `Name` matches how the customer's name starts.
    Answer customers(Call call) {
        for (String filter : List.of("ContactFilter", "ModifiedSince")) {
            if (call.parameter(filter) != null) {
                throw Refused.notSimulated("customer by " + filter);
            }
        }
        UUID id = Guids.read("ID", call.parameter("ID"));
        String start = Objects.requireNonNullElse(call.parameter("Name"), "").toLowerCase(Locale.ROOT);
        List<Customer> found = account.customers.values().stream()
                .filter(customer -> id == null || customer.id.equals(id))
                .filter(customer -> customer.name.toLowerCase(Locale.ROOT).startsWith(start))
                .toList();
        return Pages.of(call, "CustomerList", found, ReferenceDesk::json);
    }

    /// `Name` matches how the supplier's name starts, as a customer's does; the envelope is a guess.
    Answer suppliers(Call call) {
        UUID id = Guids.read("ID", call.parameter("ID"));
        List<Supplier> found = account.finance.suppliers.values().stream()
                .filter(supplier -> id == null || supplier.id().equals(id))
                .filter(supplier -> Filters.startsWith(supplier.name(), call.parameter("Name")))
                .toList();
        return Pages.of(call, "SupplierList", found, ReferenceDesk::json);
    }

    private static ObjectNode json(Supplier supplier) {
        return Json.object()
                .put("ID", supplier.id().toString())
                .put("Name", supplier.name())
                .put("Status", "Active")
                .put("Currency", supplier.currency());
    }

    private static ObjectNode json(Location location) {
        ObjectNode json = Json.object()
                .put("ID", location.id().toString())
                .put("Name", location.name())
                .put("IsDefault", location.standard())
                .put("IsDeprecated", false);
        json.putArray("Bins");
        return json;
    }

    private static ObjectNode json(TaxRule rule) {
        ObjectNode json = Json.object()
                .put("ID", rule.id().toString())
                .put("Name", rule.name())
                .put("Account", rule.account())
                .put("IsActive", true)
                .put("TaxInclusive", rule.inclusive())
                .put("TaxPercent", rule.percent())
                .put("IsTaxForSale", rule.forSale())
                .put("IsTaxForPurchase", rule.forPurchase());
        json.putArray("Components");
        return json;
    }

    private static ObjectNode json(Customer customer) {
        ObjectNode json = Json.object()
                .put("ID", customer.id.toString())
                .put("Name", customer.name)
                .put("Status", "Active")
                .put("Currency", customer.currency);
        json.set("Addresses", Json.array(customer.addresses().stream().map(ReferenceDesk::json)));
        json.putArray("Contacts");
        return json;
    }

    private static ObjectNode json(Customer.Address address) {
        return Json.object()
                .put("Line1", address.line1())
                .put("Country", address.country())
                .put("Type", address.type())
                .put("DefaultForType", false);
    }
}
