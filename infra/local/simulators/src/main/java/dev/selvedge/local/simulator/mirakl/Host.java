package dev.selvedge.local.simulator.mirakl;

import dev.selvedge.local.simulator.Call;

/// The server to which a call came, for the addresses that Mirakl gives out.
final class Host {

    private Host() {}

    static String of(Call call) {
        String host = call.header("host");
        return host == null ? "https://your-instance.mirakl.net" : "http://" + host;
    }
}
