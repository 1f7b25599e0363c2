package dev.selvedge.local.simulator.bluecherry;

import java.util.Locale;

/// The key of a stock keeping unit (bluecherry.md B2). Label and dimension may be empty; the lengths of those two are
/// not documented.
///
/// @param division up to 3 characters
/// @param style up to 12 characters
/// @param colour up to 5 characters
/// @param bucket which of the size scale's buckets, from 1 to 24
public record Sku(String division, String style, String colour, String label, String dimension, int bucket) {

    public Sku {
        fits("division", division, 3);
        fits("style", style, 12);
        fits("colour", colour, 5);
        if (bucket < 1 || bucket > 24) {
            throw new IllegalArgumentException("a size bucket is from 1 to 24, not " + bucket);
        }
    }

    /// Two digits: `01` to `24`.
    public String sizeBucket() {
        return String.format(Locale.ROOT, "%02d", bucket);
    }

    private static void fits(String what, String text, int limit) {
        if (text.isBlank() || text.length() > limit) {
            throw new IllegalArgumentException("a " + what + " has 1 to " + limit + " characters, not '" + text + "'");
        }
    }
}
