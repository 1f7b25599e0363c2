package dev.selvedge.core.flow;

import dev.selvedge.core.flow.Settlement.Parts;
import dev.selvedge.core.model.Movement;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.PostingTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/// Whether the ERP's clearing account shows exactly what was posted, reference by reference, and is even.
final class ClearingCheck {

    private final Payout payout;
    private final Parts parts;
    private final Map<String, Money> differences = new HashMap<>();
    private final Money left;

    ClearingCheck(Payout payout, PostingRun run, Parts parts) {
        this.payout = payout;
        this.parts = parts;
        PostingTerms terms = run.terms();
        List<Movement> movements =
                run.postings().isEmpty() ? List.of() : parts.books().clearing(terms);
        run.postings()
                .forEach(posting -> differences.merge(
                        terms.reference(posting), posting.clearing().negated(), Money::plus));
        movements.forEach(movement -> differences.merge(movement.reference(), movement.amount(), Money::plus));
        differences.values().removeIf(Money::isZero);
        this.left = movements.stream()
                .map(Movement::amount)
                .reduce(Money.zero(payout.amount().getCurrencyUnit()), Money::plus);
    }

    boolean isEven() {
        return differences.isEmpty();
    }

    Money left() {
        return left;
    }

    Outcome held() {
        return new SettlementHolds(parts).adrift(payout, differences);
    }
}
