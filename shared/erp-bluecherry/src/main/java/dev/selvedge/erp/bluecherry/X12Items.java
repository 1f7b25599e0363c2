package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.X12Settings.Qualified;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads what lines of all sets have in common: qualified item numbers and quantities.
final class X12Items {

    private final X12Settings settings;

    X12Items(X12Settings settings) {
        this.settings = settings;
    }

    /// From an element on, qualifiers and values take turns. A qualifier that we do not know is passed over.
    Map<String, String> columns(Segment segment, int from) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int at = from; at < segment.last(); at += 2) {
            for (Qualified part : settings.items()) {
                if (part.qualifier().equals(segment.at(at))) {
                    columns.put(part.column(), segment.at(at + 1).strip());
                }
            }
        }
        return columns;
    }

    /// A quantity in the unit of the settings: one in dozens would be read as twelve times too few.
    ///
    /// @param unit where its unit stands, which may be left out
    BigDecimal quantity(Segment segment, int element, int unit) {
        String found = segment.at(unit).strip();
        if (!found.isEmpty() && !found.equals(settings.unit())) {
            throw segment.because("counted in " + found + ", not in " + settings.unit());
        }
        return quantity(segment, element);
    }

    static BigDecimal quantity(Segment segment, int element) {
        try {
            return new BigDecimal(segment.at(element).strip());
        } catch (NumberFormatException not) {
            throw segment.because(segment.at(element) + " is no quantity");
        }
    }

    /// As rows hold it: pieces that move are never fewer than none.
    String pieces(Segment segment, int element, int unit) {
        BigDecimal quantity = quantity(segment, element, unit);
        if (quantity.signum() < 0) {
            throw segment.because(segment.at(element) + " is below nought");
        }
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }

    /// Whether a `CTT` counts what there is.
    static void count(Segment total, int found) {
        if (quantity(total, 1).compareTo(BigDecimal.valueOf(found)) != 0) {
            throw total.because(total.at(1) + " are counted, " + found + " are there");
        }
    }

    /// Documents are taken as originals only: what a cancelled, changed or replaced one means B3 does not say.
    static void original(Segment first) {
        if (!first.at(1).equals("00")) {
            throw first.because("the purpose " + first.at(1) + " is not understood");
        }
    }
}
