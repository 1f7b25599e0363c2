package dev.selvedge.erp.cin7core;

import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.remote.Credentials;

/// The account's two keys, and how often they had to be fetched anew.
final class AccountKeys implements Credentials {

    private String applicationKey = Scene.APPLICATION_KEY;
    private int refusals;

    @Override
    public String part(String name) {
        return switch (name) {
            case "accountId" -> Scene.ACCOUNT;
            case "applicationKey" -> applicationKey;
            default -> throw new IllegalArgumentException("there is no part " + name);
        };
    }

    @Override
    public synchronized void refused() {
        refusals++;
        applicationKey = Scene.APPLICATION_KEY;
    }

    /// The application was given another key at Cin7 and we still hold the one before.
    void outdate() {
        applicationKey = "the-key-before";
    }

    synchronized int refusals() {
        return refusals;
    }
}
