package dev.selvedge.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;

/// One resource as Terraform plans to make it.
///
/// @param module the address of the module that it is in, empty at the top
/// @param values its attributes, without those that are known only when it is made
record Resource(String address, String module, String type, String name, JsonNode values) {

    /// The attribute at a JSON pointer, as text.
    ///
    /// @throws AssertionError if the plan has none there
    String text(String pointer) {
        return at(pointer).asText();
    }

    int number(String pointer) {
        return at(pointer).intValue();
    }

    boolean flag(String pointer) {
        return at(pointer).booleanValue();
    }

    /// An attribute that is itself a text of JSON, such as a policy.
    JsonNode json(String pointer) {
        return Json.of(text(pointer));
    }

    JsonNode at(String pointer) {
        JsonNode value = values.at(pointer);
        if (value.isMissingNode()) {
            throw new AssertionError(address + " has no " + pointer + " in the plan");
        }
        return value;
    }

    @Override
    public String toString() {
        return address;
    }
}
