package dev.selvedge.testkit.contract;

import static dev.selvedge.testkit.SampleReconciliation.earnings;
import static dev.selvedge.testkit.SampleReconciliation.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.OfOrder;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.port.Reconciliations;
import dev.selvedge.testkit.SampleReconciliation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// What all [Reconciliations] promise. Each test starts with none.
public abstract class ReconciliationsContract {

    private static final List<String> AWKWARD =
            List.of("A/B", "A_B", "A B", "A\\B", "A..B", "A%2FB", "A_2FB", "AéB", "A“B", "../A", "a/b");

    protected abstract Reconciliations reconciliations();

    /// What people find there; empty if there is nothing.
    protected abstract Optional<Found> found(String where);

    /// What can be told of a reconciliation wherever it is kept.
    ///
    /// @param orders what each brought, in their sequence
    public record Found(String payout, Settling.Standing standing, Money sum, List<Brought> orders) {

        public static Found of(Reconciliation all) {
            return new Found(
                    all.payout().id(),
                    all.progress().standing(),
                    all.sum(),
                    all.orders().stream()
                            .map(of -> new Brought(of.order(), of.earnings().net()))
                            .toList());
        }
    }

    /// What an order brought.
    public record Brought(OrderId order, Money net) {}

    @Test
    void aReconciliationIsFoundWhereItWasSaidToBe() {
        Reconciliation posted = new SampleReconciliation("cycle-1").build();

        assertThat(found(reconciliations().keep(posted))).contains(Found.of(posted));
    }

    @Test
    void aLaterOneOfTheSamePayoutReplacesIt() {
        Reconciliation held = new SampleReconciliation("cycle-1")
                .progress(Settling.Standing.HELD)
                .build();
        Reconciliation posted =
                new SampleReconciliation("cycle-1").orders(List.of()).build();
        String before = reconciliations().keep(held);
        String where = reconciliations().keep(posted);

        assertThat(where).isEqualTo(before);
        assertThat(found(where)).contains(Found.of(posted));
    }

    @Test
    void aPayoutThatIsPaidSinceIsFoundUnderItsReferenceOnly() {
        Reconciliation awaited = new SampleReconciliation("cycle-1").unpaid().build();
        Reconciliation posted = new SampleReconciliation("cycle-1").build();
        String before = reconciliations().keep(awaited);
        String where = reconciliations().keep(posted);

        assertThat(found(where)).contains(Found.of(posted));
        assertThat(found(before)).isEmpty();
    }

    @Test
    void payoutsOfOneReferenceAreKeptApart() {
        Reconciliation one =
                new SampleReconciliation("cycle-1").voucher("000001").build();
        Reconciliation other = new SampleReconciliation("cycle-2")
                .voucher("000002")
                .sum(1, "3.00")
                .build();
        String first = reconciliations().keep(one);
        String second = reconciliations().keep(other);

        assertThat(found(first)).contains(Found.of(one));
        assertThat(found(second)).contains(Found.of(other));
    }

    @Test
    void namesThatDifferInNothingButAwkwardCharactersAreKeptApart() {
        List<Reconciliation> alike = IntStream.range(0, AWKWARD.size())
                .mapToObj(each -> new SampleReconciliation("cycle-" + each)
                        .reference(AWKWARD.get(each))
                        .build())
                .toList();
        List<String> places = alike.stream().map(reconciliations()::keep).toList();

        assertThat(places.stream().map(this::found))
                .containsExactlyElementsOf(
                        alike.stream().map(Found::of).map(Optional::of).toList());
    }

    @Test
    void aPayoutWithoutLinesIsKept() {
        Reconciliation nothing = new SampleReconciliation("cycle-1")
                .amount("0.00")
                .sum(0, "0.00")
                .kinds(List.of())
                .orders(List.of())
                .unassigned(earnings("0.00", "0.00", "0.00", "0.00", "0.00", "0.00"))
                .documents(List.of())
                .postings(List.of())
                .build();

        assertThat(found(reconciliations().keep(nothing))).contains(Found.of(nothing));
    }

    @Test
    void everyOrderIsKeptHoweverManyThereAre() {
        List<OfOrder> orders = IntStream.range(0, 12_500)
                .mapToObj(each -> order("JL-" + each, "SO-" + each, each + ".37", "-1.00", "-" + each + ".05"))
                .toList();
        Reconciliation large =
                new SampleReconciliation("cycle-1").orders(orders).build();

        assertThat(found(reconciliations().keep(large))).contains(Found.of(large));
    }
}
