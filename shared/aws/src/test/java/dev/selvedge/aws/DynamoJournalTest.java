package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.JournalEntry;
import dev.selvedge.core.model.WorkKey;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DynamoJournalTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Requests requests = new Requests();
    private final DynamoJournal journal =
            new DynamoJournal(LocalAws.dynamo(requests), LocalAws.table("subject", "entry"));

    @Test
    void aFactIsOneWriteAndOneMoreForEachOfTheSameInstant() {
        journal.append(entry(NOON));
        journal.append(entry(NOON.plusNanos(1)));
        assertThat(requests.take()).hasSize(2);

        journal.append(entry(NOON));
        assertThat(requests.take()).hasSize(2);
    }

    private static JournalEntry entry(Instant at) {
        return new JournalEntry(new WorkKey(WorkKey.Kind.ORDER, "X-A"), at, "placed", Map.of());
    }
}
