package dev.selvedge.runtime;

import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Files;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.erp.bluecherry.BlueCherryBooks;
import dev.selvedge.erp.bluecherry.BlueCherryErp;
import dev.selvedge.erp.bluecherry.BlueCherryPost;
import dev.selvedge.erp.bluecherry.BlueCherrySettings;
import dev.selvedge.erp.bluecherry.BlueCherryShipments;
import dev.selvedge.erp.bluecherry.BlueCherryStock;
import dev.selvedge.erp.bluecherry.Register;
import dev.selvedge.erp.bluecherry.RestExchange;
import dev.selvedge.remote.Credentials;
import java.time.InstantSource;

/// CGS BlueCherry.
final class BlueCherryAdapter implements ErpAdapter {

    /// Nobody asks for a part of these: the interface is open.
    private static final Credentials NONE = new Credentials() {
        @Override
        public String part(String name) {
            throw new IllegalStateException("selvedge.bluecherry.secret is missing, and its part " + name);
        }

        @Override
        public void refused() {}
    };

    private final BlueCherrySettings settings;
    private final Credentials credentials;
    private final Calling calling;
    private final Records records;
    private final Mappings mappings;
    private final InstantSource clock;
    private final Register register;

    /// What was told and said, and the files that it came and went in.
    record Records(Facts facts, Files files, Documents documents) {}

    BlueCherryAdapter(ConnectionConfig config, Secrets secrets, Calling calling, Records records, Mappings mappings) {
        this.settings = BlueCherryChoices.of(config.bluecherry());
        this.credentials = BlueCherryChoices.secret(config.bluecherry())
                .map(secrets::named)
                .orElse(NONE);
        this.calling = calling;
        this.records = records;
        this.mappings = mappings;
        this.clock = calling.clock();
        this.register = new Register(settings, records.facts(), records.documents(), clock);
    }

    @Override
    public Erp erp() {
        return new BlueCherryErp(settings, register, mappings, clock);
    }

    @Override
    public StockSource stock() {
        return new BlueCherryStock(settings, register);
    }

    @Override
    public ShipmentSource shipments() {
        return new BlueCherryShipments(settings, register, clock);
    }

    @Override
    public Books books() {
        return new BlueCherryBooks(settings, records.facts(), records.documents(), register::sale, clock);
    }

    @Override
    public Exchange exchange() {
        return switch (settings.transport()) {
            case CSV, X12 ->
                BlueCherryPost.files(settings, records.files(), records.facts(), records.documents(), register, clock);
            case REST ->
                RestExchange.connect(
                        settings,
                        credentials,
                        calling.of(BlueCherryPost.system()),
                        new RestExchange.Records(records.facts(), records.documents()),
                        register,
                        clock);
        };
    }
}
