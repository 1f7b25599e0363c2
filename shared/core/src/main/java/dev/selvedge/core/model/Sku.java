package dev.selvedge.core.model;

/// A stock keeping unit, compared character for character: never trimmed, never folded, never guessed.
public record Sku(String value) implements Comparable<Sku> {
    public Sku {
        Text.requirePresent(value, "SKU");
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
