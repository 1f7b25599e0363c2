package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Facts;
import dev.selvedge.remote.Credentials;
import dev.selvedge.remote.Remote;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// BlueCherry over REST (bluecherry.md B3): what waits is posted, and what it shows is read again and again.
public final class RestExchange implements Exchange {

    private final RestSending sending;
    private final RestOrders orders;
    private final RestShipments shipments;
    private final RestStock stock;
    private final RestTroubles told;
    private final Readings readings;
    private final SecondTry second;
    private final InstantSource clock;

    /// The records on which it stands.
    public record Records(Facts facts, Documents documents) {}

    RestExchange(
            BlueCherrySettings settings,
            RestCalls calls,
            Records records,
            Hearing hearing,
            SecondTry second,
            InstantSource clock) {
        Facts facts = records.facts();
        Cells cells = new Cells(settings.text());
        StockLayouts layouts = new StockLayouts(settings.stock(), cells);
        RestBodies bodies = new RestBodies(settings.rest().bodies(), stockColumns(layouts, settings), cells);
        RestLists lists = new RestLists(calls, settings.rest().lists());
        RestHearing heard = new RestHearing(hearing, facts, clock);
        this.orders = new RestOrders(settings.rest(), lists, bodies, cells, heard, facts, clock);
        this.shipments = new RestShipments(settings.rest(), lists, bodies, cells, heard, facts, clock);
        this.stock = new RestStock(settings.rest(), lists, bodies, layouts, heard, facts);
        this.sending =
                new RestSending(settings.rest(), calls, bodies, orders, new Outbox(facts, records.documents(), clock));
        this.told = new RestTroubles(facts);
        this.readings = new Readings(facts);
        this.second = second;
        this.clock = clock;
    }

    private static List<String> stockColumns(StockLayouts layouts, BlueCherrySettings settings) {
        return Stream.concat(
                        layouts.columns().stream(), Stream.of(settings.stock().category()))
                .distinct()
                .toList();
    }

    /// @param credentials with the parts that [RestSettings.Access] names
    public static RestExchange connect(
            BlueCherrySettings settings,
            Credentials credentials,
            Remote remote,
            Records records,
            Register register,
            InstantSource clock) {
        PayoutBatches payouts = new PayoutBatches(records.facts(), records.documents(), clock);
        return new RestExchange(
                settings,
                new RestCalls(settings.rest(), credentials, remote, clock),
                records,
                register,
                name -> payouts.again(name) || register.again(name),
                clock);
    }

    @Override
    public String name() {
        return BlueCherryBooks.SYSTEM;
    }

    @Override
    public int send() {
        return sending.send();
    }

    @Override
    public int receive(Troubles troubles) {
        Instant begun = clock.instant();
        int news = stock.read(troubles, told) + shipments.read(troubles, told) + orders.read(troubles, told);
        readings.complete(begun);
        return news;
    }

    @Override
    public List<Silence> silences(Instant now) {
        return sending.silences(now);
    }

    /// What it shows is read again by itself; only what was turned down is sent again.
    @Override
    public boolean again(String name) {
        return second.again(name);
    }
}
