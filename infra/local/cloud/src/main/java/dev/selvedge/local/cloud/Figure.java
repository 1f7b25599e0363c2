package dev.selvedge.local.cloud;

import java.util.List;
import java.util.Locale;

/// One thing that was measured several times.
record Figure(String name, String unit, List<Double> samples) {

    Figure {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException(name + " was never measured");
        }
        samples = samples.stream().sorted().toList();
    }

    /// The middle one; of an even number the mean of the two in the middle.
    double median() {
        int half = samples.size() / 2;
        return samples.size() % 2 == 1 ? samples.get(half) : (samples.get(half - 1) + samples.get(half)) / 2;
    }

    String row() {
        return "  %-36s %-9s %10s %10s %10s %6d"
                .formatted(
                        name,
                        unit,
                        number(median()),
                        number(samples.getFirst()),
                        number(samples.getLast()),
                        samples.size());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? "%.0f".formatted(value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
