package dev.selvedge.core.model;

/// What is mapped: a marketplace's word, of one kind, to the ERP's.
public record MappingKey(Kind kind, String from) {

    /// The kinds of words that are mapped.
    public enum Kind {
        /// The marketplace's tax codes of a line, sorted and joined by `+`, to a tax rule of the ERP.
        TAX,
        /// What the marketplace allows, read from it once a day.
        PLATFORM
    }

    public MappingKey {
        Text.requirePresent(from, "mapping");
    }

    @Override
    public String toString() {
        return kind + "/" + from;
    }
}
