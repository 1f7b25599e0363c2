package dev.selvedge.testkit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Outcome.Deferred;
import dev.selvedge.core.model.Outcome.Done;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.testkit.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceWriteBackTest {

    private static final ErpReference ONE = new ErpReference("sale-1", "SO-00001");
    private static final ErpReference TWO = new ErpReference("sale-2", "SO-00002");
    private static final Done WRITTEN_ONE = new Done("written", Optional.of(ONE), "");
    private static final Done WRITTEN_TWO = new Done("written", Optional.of(TWO), "");

    private final Connection connection = new Connection();

    @Test
    void manyNumbersGoInOneCall() {
        assertThat(write(of("X-A", ONE), of("X-B", TWO))).containsExactly(WRITTEN_ONE, WRITTEN_TWO);

        assertThat(connection.marketplace.references())
                .isEqualTo(Map.of(new OrderId("X-A"), ONE, new OrderId("X-B"), TWO));
        assertThat(connection.marketplace.faults().count("references")).isOne();
        assertThat(connection.events(Kind.REFERENCE, "X-A")).containsExactly("written");
    }

    @Test
    void aRefusedNumberIsHeldInJohnLewissWordsAndTheOthersAreWritten() {
        connection.marketplace.refuseReference("X-A", "the order is closed");

        List<Outcome> outcomes = write(of("X-A", ONE), of("X-B", TWO));

        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Held.class);
        assertThat(outcomes.getLast()).isEqualTo(WRITTEN_TWO);
        assertThat(connection.hold(Kind.REFERENCE, "X-A")).satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(Reason.MARKETPLACE_REFUSED);
            assertThat(hold.explanation()).contains("SO-00001").contains("the order is closed");
            assertThat(hold.work()).isEqualTo(new HeldWork.Nothing());
        });
        assertThat(connection.marketplace.references()).containsOnlyKeys(new OrderId("X-B"));
    }

    @Test
    void aFailureDefersAll() {
        connection.marketplace.faults().before("references", Trouble.lostByTheMarketplace());

        Deferred later = new Deferred(Samples.NOON.plusSeconds(15), "no answer");
        assertThat(write(of("X-A", ONE), of("X-B", TWO))).containsExactly(later, later);

        assertThat(connection.held()).isEmpty();
        assertThat(connection.journal.all()).isEmpty();
    }

    @Test
    void aCallThatIsRefusedWholeIsToldForEachOrderAndTriedAgain() {
        connection.marketplace.faults().before("references", new Refused("John Lewis", "OR04", "an internal error"));

        Deferred later = new Deferred(Samples.NOON.plusSeconds(900), "OR04");
        assertThat(write(of("X-A", ONE), of("X-B", TWO))).containsExactly(later, later);
        assertThat(connection.hold(Kind.REFERENCE, "X-B").explanation()).contains("SO-00002", "an internal error");

        assertThat(write(of("X-A", ONE), of("X-B", TWO))).containsExactly(WRITTEN_ONE, WRITTEN_TWO);
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void whatWasWrittenAndNotHeardIsWrittenAgainWithoutHarm() {
        connection.marketplace.faults().after("references", Trouble.lostByTheMarketplace());
        write(of("X-A", ONE));

        assertThat(write(of("X-A", ONE))).containsExactly(WRITTEN_ONE);
        assertThat(connection.marketplace.references()).isEqualTo(Map.of(new OrderId("X-A"), ONE));
    }

    @Test
    void theSameOrderTwiceHasAnOutcomeForEachMessage() {
        assertThat(write(of("X-A", ONE), of("X-B", TWO), of("X-A", ONE)))
                .containsExactly(WRITTEN_ONE, WRITTEN_TWO, WRITTEN_ONE);
    }

    @Test
    void aNumberThatIsTakenAtLastIsHeldNoLonger() {
        connection.marketplace.refuseReference("X-A", "not yet");
        write(of("X-A", ONE));
        connection.marketplace.takeReference("X-A");

        write(of("X-A", ONE));

        assertThat(connection.held()).isEmpty();
    }

    private List<Outcome> write(Message.OfReference... messages) {
        return connection.writeBack.write(List.of(messages));
    }

    private static Message.OfReference of(String order, ErpReference sale) {
        return new Message.OfReference(new OrderId(order), sale);
    }
}
