package dev.selvedge.core.model;

/// An order as the ERP knows it.
///
/// @param id the ERP's own key, for its interface
/// @param number the number that people see; the same as `id` until the ERP has given one
public record ErpReference(String id, String number) {
    public ErpReference {
        Text.requirePresent(id, "ERP id");
        Text.requirePresent(number, "ERP number");
    }

    @Override
    public String toString() {
        return number;
    }
}
