package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.port.Documents;
import dev.selvedge.testkit.SampleReconciliation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3ReconciliationsTest {

    private static final List<String> FILES = List.of(
            "kinds.csv",
            "orders.csv",
            "discrepancies.csv",
            "postings.csv",
            "penalties.csv",
            "reconciliation.json",
            "reconciliation.html");

    private final List<String> written = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final S3Reconciliations reconciliations = new S3Reconciliations(new Watched(), ZoneId.of("Europe/London"));

    private final class Watched implements Documents {
        @Override
        public void put(String name, byte[] content) {
            written.add(name);
        }

        @Override
        public Optional<byte[]> get(String name) {
            return Optional.empty();
        }

        @Override
        public void delete(String name) {
            removed.add(name);
        }
    }

    @Test
    void thePageIsWrittenWhenAllThatBelongsToItIsThere() {
        String where = reconciliations.keep(new SampleReconciliation("cycle-1").build());

        assertThat(where).isEqualTo("reconciliations/PAYOUT-000001_2F000001/reconciliation.html");
        assertThat(written).containsExactlyInAnyOrderElementsOf(in("PAYOUT-000001_2F000001"));
        assertThat(written).last().isEqualTo(where);
    }

    @Test
    void whatWasWrittenBeforeThePayoutWasPaidIsRemoved() {
        reconciliations.keep(
                new SampleReconciliation("cycle-1").voucher("000007").build());

        assertThat(removed).containsExactlyInAnyOrderElementsOf(in("000007"));
    }

    @Test
    void nothingIsRemovedWhileThePayoutIsNotPaid() {
        Reconciliation unpaid = new SampleReconciliation("cycle-1").unpaid().build();

        assertThat(reconciliations.keep(unpaid)).isEqualTo("reconciliations/000001/reconciliation.html");
        assertThat(removed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"../../x, _2E_2E_2F_2E_2E_2Fx", "A_B, A_5FB", "A B, A_20B", "é, _C3_A9", "aZ09-, aZ09-"})
    void aNameIsOneSafePartOfAPath(String voucher, String folder) {
        Reconciliation odd =
                new SampleReconciliation("cycle-1").voucher(voucher).unpaid().build();

        assertThat(reconciliations.keep(odd)).isEqualTo("reconciliations/" + folder + "/reconciliation.html");
    }

    private static List<String> in(String folder) {
        return FILES.stream()
                .map(file -> "reconciliations/" + folder + "/" + file)
                .toList();
    }
}
