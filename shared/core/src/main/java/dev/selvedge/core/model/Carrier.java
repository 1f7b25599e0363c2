package dev.selvedge.core.model;

import java.net.URI;
import java.net.URISyntaxException;

/// Who carries a parcel, in the marketplace's words.
public sealed interface Carrier {

    /// One that the marketplace lists, by its code.
    record Listed(String code) implements Carrier {
        public Listed {
            Text.requirePresent(code, "carrier code");
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /// One that it does not list, by name, with the address at which its parcels are followed.
    record Unlisted(String name, String url) implements Carrier {
        @Override
        public String toString() {
            return name + " | " + url;
        }
    }

    /// A carrier as the supplier writes it in a mapping: a code, or `name | https://…` for one that is not listed.
    ///
    /// @throws IllegalArgumentException with the reason, if it is neither
    static Carrier parse(String text) {
        int bar = text.indexOf('|');
        String code = text.strip();
        if (bar < 0) {
            if (!code.equals(text) || code.isEmpty()) {
                throw new IllegalArgumentException("a carrier's code has no blanks around it: '" + text + "'");
            }
            return new Listed(code);
        }
        String name = text.substring(0, bar).strip();
        String url = text.substring(bar + 1).strip();
        if (name.isEmpty() || !isWebAddress(url)) {
            throw new IllegalArgumentException(
                    "a carrier that is not listed is written 'name | https://…': '" + text + "'");
        }
        return new Unlisted(name, url);
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url.replace("{trackingId}", "0"));
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
