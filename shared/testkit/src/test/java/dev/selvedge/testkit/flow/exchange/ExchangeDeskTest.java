package dev.selvedge.testkit.flow.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.InMemoryExchange;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExchangeDeskTest {

    private static final String STOCK = "out/JLM_INV_1.csv";

    private final Post post = new Post();

    @Test
    void aFileThatWasPutAsideIsReadAgainAndStaysHeldUntilItIsTaken() {
        putAside();

        assertThat(post.desk.again(STOCK, "operations")).isTrue();
        assertThat(post.held()).containsOnlyKeys(STOCK);
        post.run.run();

        assertThat(post.told()).hasSize(2);
        assertThat(post.held()).containsOnlyKeys(STOCK);
        assertThat(post.events(STOCK)).containsExactly("held", "again", "held");
        assertThat(facts("again")).isEqualTo(Map.of("by", "operations"));
    }

    @Test
    void anOrderThatWasTurnedDownIsSentAgain() {
        post.partner.put("in/ORD-1");
        post.run.run();
        post.partner.turnDown("in/ORD-1");

        assertThat(post.desk.again("in/ORD-1", "operations")).isTrue();
        post.run.run();

        assertThat(post.partner.sent()).containsExactly("in/ORD-1", "in/ORD-1");
    }

    @Test
    void whatThereIsNotCannotBeReadAgain() {
        assertThat(post.desk.again(STOCK, "operations")).isFalse();

        assertThat(post.events(STOCK)).isEmpty();
    }

    @Test
    void whatCouldNotBeAskedForIsNotWrittenDown() {
        putAside();
        post.partner.faults().before("again", new RemoteFailure.Unavailable(InMemoryExchange.NAME, "no connection"));

        assertThatThrownBy(() -> post.desk.again(STOCK, "operations")).isInstanceOf(RemoteFailure.Unavailable.class);

        assertThat(post.events(STOCK)).containsExactly("held");
    }

    @Test
    void aFileWithWhichNothingWasLostIsHeldNoLongerAndTheJournalSaysWhoSaidSo() {
        putAside();

        post.desk.dismiss(STOCK, "operations", "the next one had all of it");
        post.run.run();

        assertThat(post.held()).isEmpty();
        assertThat(post.events(STOCK)).containsExactly("held", "dismissed");
        assertThat(facts("dismissed")).isEqualTo(Map.of("by", "operations", "reason", "the next one had all of it"));
    }

    @Test
    void codesAreMappedByTheirKindsAndTakenAway() {
        post.desk.set(MappingKey.Kind.DIVISION, Map.of("connection", "01", "category/Rugs", "02"));
        post.desk.set(MappingKey.Kind.STORE, Map.of("connection", "900"));
        post.desk.set(MappingKey.Kind.DIVISION, Map.of("connection", " ", "sku/RUG-180", "03"));

        assertThat(post.desk.codes())
                .isEqualTo(Map.of(
                        MappingKey.Kind.DIVISION, Map.of("category/Rugs", "02", "sku/RUG-180", "03"),
                        MappingKey.Kind.STORE, Map.of("connection", "900"),
                        MappingKey.Kind.WAREHOUSE, Map.of(),
                        MappingKey.Kind.CUSTOMER, Map.of(),
                        MappingKey.Kind.TERMS, Map.of()));
    }

    @Test
    void ofCodesOneOfWhichIsForNothingNoneIsMapped() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post.desk.set(
                        MappingKey.Kind.WAREHOUSE, Map.of("connection", "WH1", "brand/Loom", "WH2", "sku/A", "WH3")))
                .withMessageContaining("'brand/Loom'");

        assertThat(post.desk.codes().get(MappingKey.Kind.WAREHOUSE)).isEmpty();
    }

    @Test
    void whatIsNoCodeOfTheErpIsNotMappedHere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post.desk.set(MappingKey.Kind.ACCOUNT, Map.of("CLEARING", "605")))
                .withMessage("ACCOUNT is none of [DIVISION, WAREHOUSE, CUSTOMER, STORE, TERMS]");

        assertThat(post.mappings.all(MappingKey.Kind.ACCOUNT)).isEmpty();
    }

    @Test
    void theJournalKeepsWhichCodesWereMapped() {
        post.desk.set(MappingKey.Kind.DIVISION, Map.of("connection", "01"));
        post.desk.set(MappingKey.Kind.STORE, Map.of("connection", "900"));

        assertThat(post.journal.read(new WorkKey(Kind.FILE, "codes")))
                .extracting(entry -> entry.event(), entry -> entry.facts())
                .containsExactly(
                        tuple("DIVISION", Map.of("connection", "01")), tuple("STORE", Map.of("connection", "900")));
    }

    private void putAside() {
        post.partner.writeBadly(STOCK, OptionalInt.of(17), "the quantity 'ten' is no number");
        post.run.run();
    }

    private Map<String, String> facts(String event) {
        return post.journal.read(new WorkKey(Kind.FILE, STOCK)).stream()
                .filter(entry -> entry.event().equals(event))
                .findFirst()
                .orElseThrow()
                .facts();
    }
}
