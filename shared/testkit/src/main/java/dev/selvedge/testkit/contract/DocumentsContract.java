package dev.selvedge.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.port.Documents;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What all [Documents] promise. Each test starts with none.
public abstract class DocumentsContract {

    private static final String NAME = "stock/levels/2026-03-02.json";
    private static final byte[] CONTENT = "{\"CUSHION\": 7, \"£\": \"ß\"}".getBytes(UTF_8);

    protected abstract Documents documents();

    @Test
    void whatWasNeverWrittenIsAbsent() {
        assertThat(documents().get(NAME)).isEmpty();
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        documents().put(NAME, CONTENT);

        assertThat(read(NAME)).isEqualTo(CONTENT);
    }

    @Test
    void threeMegabytesOfAnyBytesAreKept() {
        byte[] large = new byte[3 * 1024 * 1024];
        new Random(7).nextBytes(large);
        documents().put(NAME, large);

        assertThat(read(NAME)).isEqualTo(large);
    }

    @Test
    void aDocumentMayBeEmpty() {
        documents().put(NAME, new byte[0]);

        assertThat(read(NAME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b/c/d/e", "orders/JL 1+2=3 & more.json", "orders/Käse%20.json"})
    void aDocumentIsFoundByItsWholeName(String name) {
        documents().put(name, CONTENT);

        assertThat(read(name)).isEqualTo(CONTENT);
        assertThat(documents().get(name + "x")).isEmpty();
        assertThat(documents().get("x" + name)).isEmpty();
    }

    @Test
    void aNameMayBeTheBeginningOfAnother() {
        documents().put("stock", CONTENT);
        documents().put("stock/levels", new byte[] {1});

        documents().delete("stock");

        assertThat(documents().get("stock")).isEmpty();
        assertThat(read("stock/levels")).containsExactly(1);
    }

    @Test
    void theSameNameReplaces() {
        documents().put(NAME, CONTENT);
        documents().put(NAME, new byte[] {1, 2, 3});

        assertThat(read(NAME)).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsDeletedIsAbsent() {
        documents().put(NAME, CONTENT);
        documents().delete(NAME);

        assertThat(documents().get(NAME)).isEmpty();
    }

    @Test
    void whatIsAbsentMayBeDeleted() {
        documents().put(NAME, CONTENT);
        documents().delete(NAME);
        documents().delete(NAME);
        documents().delete("never/written");

        assertThat(documents().get(NAME)).isEmpty();
    }

    @Test
    void whoChangesItsBytesAfterwardsChangesNoDocument() {
        byte[] content = CONTENT.clone();
        documents().put(NAME, content);
        content[0] = 0;
        read(NAME)[1] = 0;

        assertThat(read(NAME)).isEqualTo(CONTENT);
    }

    private byte[] read(String name) {
        Optional<byte[]> found = documents().get(name);
        assertThat(found).as(name).isPresent();
        return found.orElseThrow();
    }
}
