package dev.selvedge.runtime;

import dev.selvedge.core.flow.ExchangeDesk;
import dev.selvedge.core.flow.ExchangePolicy;
import dev.selvedge.core.flow.ExchangeRun;
import dev.selvedge.core.port.Alerts;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.Mappings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The post with an ERP that works in batches.
@ApplicationScoped
class ExchangeFlows {

    private final InstantSource clock;

    ExchangeFlows(InstantSource clock) {
        this.clock = clock;
    }

    @Produces
    @Singleton
    ExchangePolicy policy(ExchangeConfig exchange, ConnectionConfig config) {
        return Settings.exchange(exchange, config);
    }

    @Produces
    @Singleton
    ExchangeRun.Records records(Ledger ledger, Holds holds, Journal journal, Alerts alerts) {
        return new ExchangeRun.Records(ledger, holds, journal, alerts);
    }

    @Produces
    @Singleton
    ExchangeRun run(ExchangePolicy policy, Exchange exchange, ExchangeRun.Records records) {
        return new ExchangeRun(policy, exchange, records, clock);
    }

    @Produces
    @Singleton
    ExchangeDesk desk(Exchange exchange, Mappings mappings, Holds holds, Journal journal) {
        return new ExchangeDesk(exchange, mappings, holds, journal, clock);
    }
}
