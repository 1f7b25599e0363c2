package dev.selvedge.runtime;

import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.erp.cin7core.Cin7Api;
import dev.selvedge.erp.cin7core.Cin7Books;
import dev.selvedge.erp.cin7core.Cin7Client;
import dev.selvedge.erp.cin7core.Cin7Erp;
import dev.selvedge.erp.cin7core.Cin7Settings;
import dev.selvedge.erp.cin7core.Cin7Shipments;
import dev.selvedge.erp.cin7core.Cin7Stock;
import dev.selvedge.remote.Credentials;
import dev.selvedge.remote.Remote;

/// Cin7 Core.
final class Cin7Adapter implements ErpAdapter {

    private final ConnectionConfig config;
    private final Cin7Settings settings;
    private final Credentials credentials;
    private final Calling calling;
    private final Mappings mappings;

    Cin7Adapter(ConnectionConfig config, Secrets secrets, Calling calling, Mappings mappings) {
        this.config = config;
        this.settings = Settings.cin7(config);
        this.credentials = secrets.named(Settings.cin7Secret(config));
        this.calling = calling;
        this.mappings = mappings;
    }

    @Override
    public Erp erp() {
        return new Cin7Erp(api(), settings, remote(), mappings, calling.clock());
    }

    @Override
    public StockSource stock() {
        return new Cin7Stock(api(), settings, remote());
    }

    @Override
    public ShipmentSource shipments() {
        return new Cin7Shipments(api(), settings, remote());
    }

    @Override
    public Books books() {
        return new Cin7Books(
                Cin7Client.books(settings, credentials), settings, Settings.books(config), remote(), calling.clock());
    }

    @Override
    public Exchange exchange() {
        throw new IllegalStateException(Cin7Client.system() + " is called, and has no post");
    }

    private Cin7Api api() {
        return Cin7Client.connect(settings, credentials);
    }

    private Remote remote() {
        return calling.of(Cin7Client.system());
    }
}
