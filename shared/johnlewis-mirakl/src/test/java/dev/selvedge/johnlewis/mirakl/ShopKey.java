package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.remote.Credentials;

/// The shop's key, and how often it had to be fetched anew.
final class ShopKey implements Credentials {

    private String key = Scene.API_KEY;
    private int refusals;

    @Override
    public String part(String name) {
        if (!name.equals("apiKey")) {
            throw new IllegalArgumentException("there is no part " + name);
        }
        return key;
    }

    @Override
    public synchronized void refused() {
        refusals++;
        key = Scene.API_KEY;
    }

    /// The key was changed at Mirakl and we still hold the one before.
    void outdate() {
        key = "the-key-before";
    }

    synchronized int refusals() {
        return refusals;
    }
}
