package dev.selvedge.erp.bluecherry;

import java.net.URI;

/// Where the REST interface is and how it is spoken to (bluecherry.md B3, REST: all guessed).
public record RestSettings(URI url) {

    public static RestSettings at(URI url) {
        return new RestSettings(url);
    }
}
