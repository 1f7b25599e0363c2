package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Facts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// Passes on what a reading shows, each at an instant of its own that is the same however often it is passed on.
final class RestHearing {

    private final Hearing hearing;
    private final Sources sources;

    RestHearing(Hearing hearing, Facts facts, InstantSource clock) {
        this.hearing = hearing;
        this.sources = new Sources(facts, clock);
    }

    void heard(Heard what, String name, String digest) {
        hearing.heard(what, name, sources.at(name, digest));
    }

    /// What rows say, wherever they stood.
    static String digest(List<Row> rows) {
        List<TreeMap<String, String>> said =
                rows.stream().map(row -> new TreeMap<>(row.fields())).toList();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(said.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
