package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.BatchAnswer.Done;
import dev.selvedge.local.cloud.BatchAnswer.Unreadable;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchAnswerTest {

    private static final Set<String> SENT = Set.of("a", "b");

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
    void sayingNothingMeansThatAllIsDone(String answer) {
        assertThat(BatchAnswer.read(answer, SENT)).isEqualTo(new Done(Set.of()));
    }

    @Test
    void namedMessagesAreNotDone() {
        assertThat(BatchAnswer.read("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}", SENT))
                .isEqualTo(new Done(Set.of("b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"c\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"c\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"messageId\":\"a\"}]}",
                "{\"batchItemFailures\":\"a\"}",
                "\"OK\"",
                "[]",
                "{"
            })
    void anAnswerThatMakesNoSenseLeavesEverythingUndone(String answer) {
        assertThat(BatchAnswer.read(answer, SENT)).isInstanceOf(Unreadable.class);
    }
}
