package dev.selvedge.local.simulator.bluecherry;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A box as the warehouse packs it.
///
/// @param carrierCode a SCAC or what the account uses in its place
/// @param contents pieces by line reference
public record Carton(String number, String carrierCode, String shipVia, String trackingNo, Map<String, Long> contents) {

    public Carton {
        Mistake.unless(contents.values().stream().allMatch(count -> count > 0), "a carton holds pieces above nought");
        contents = Collections.unmodifiableMap(new TreeMap<>(contents));
    }
}
