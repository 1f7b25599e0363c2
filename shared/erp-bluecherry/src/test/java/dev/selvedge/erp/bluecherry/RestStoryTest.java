package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.Placement.Sent;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.core.port.Exchange.Troubles;
import dev.selvedge.remote.Remote;
import dev.selvedge.testkit.InMemoryMappings;
import dev.selvedge.testkit.InMemoryRateBudget;
import dev.selvedge.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the ports answer when BlueCherry is reached over REST.
@QuarkusTest
class RestStoryTest {

    private static final Sku RED = new Sku(RestHouse.RED);

    private final RestHouse house = new RestHouse();
    private final InMemoryMappings mappings = new InMemoryMappings();
    private final Register register = new Register(house.settings(), house.facts, house.documents, house.clock);
    private final BlueCherryErp erp = new BlueCherryErp(house.settings(), register, mappings, house.clock);
    private final BlueCherryShipments shipments = new BlueCherryShipments(house.settings(), register, house.clock);
    private final RestExchange exchange = RestExchange.connect(
            house.settings(),
            house.keys,
            new Remote("BlueCherry", new InMemoryRateBudget(), house.clock::set, house.clock),
            new RestExchange.Records(house.facts, house.documents),
            register,
            house.clock);

    @BeforeEach
    void furnish() {
        Map.of(
                        Kind.DIVISION, "JLM",
                        Kind.CUSTOMER, "JLP",
                        Kind.STORE, "0001",
                        Kind.TERMS, "N30",
                        Kind.WAREHOUSE, "MAIN")
                .forEach((kind, code) -> mappings.put(new MappingKey(kind, "connection"), code));
        house.theirs.machine().recomputeStock();
        receive();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anOrderIsPlacedFoundAndSeenLeaving() {
        assertThat(erp.lookUp(RED)).contains(RED);

        assertThat(erp.place(order())).isInstanceOf(Sent.class);
        assertThat(erp.find(order().id(), house.clock.instant())).isInstanceOf(Sighting.CannotTell.class);
        exchange.send();

        assertThat(erp.find(order().id(), house.clock.instant()))
                .isInstanceOfSatisfying(Sighting.Found.class, found -> {
                    assertThat(found.reference().id()).isEqualTo("X-1");
                    assertThat(found.reference().number())
                            .isEqualTo(house.theirs.order("X-1").orElseThrow().orderNo());
                });
        house.ships("X-1", "C1");
        receive();
        assertThat(shipments.look(new ErpReference("X-1", "X-1")).parcels())
                .singleElement()
                .satisfies(parcel -> {
                    assertThat(parcel.tracking()).isEqualTo("15501234567890");
                    assertThat(parcel.goods()).containsExactly(Map.entry(RED, 1));
                });
    }

    @Test
    void anOrderThatWasTurnedDownIsSentAgainWhenPeopleSaySo() {
        house.theirs.backOffice().refuse(RestHouse.RED, "season closed");
        erp.place(order());
        exchange.send();
        assertThat(erp.find(order().id(), house.clock.instant()))
                .isInstanceOfSatisfying(
                        Sighting.NotTaken.class,
                        down -> assertThat(down.words()).contains("season closed"));
        house.theirs.backOffice().admit(RestHouse.RED);

        assertThat(exchange.again("X-1")).isTrue();
        erp.place(order());
        exchange.send();

        assertThat(erp.find(order().id(), house.clock.instant())).isInstanceOf(Sighting.Found.class);
        assertThat(house.theirs.orders()).hasSize(1);
    }

    @Test
    void nothingElseIsSentAgain() {
        assertThat(exchange.again("X-1")).isFalse();
    }

    private static Order order() {
        return Samples.order("X-1")
                .lines(Samples.line("X-1-1").sku(RED.value()).quantity(1))
                .build();
    }

    private void receive() {
        exchange.receive(new Troubles() {
            @Override
            public void met(Trouble trouble) {
                throw new AssertionError(trouble.toString());
            }

            @Override
            public void over(String name) {
                throw new AssertionError(name);
            }
        });
    }
}
