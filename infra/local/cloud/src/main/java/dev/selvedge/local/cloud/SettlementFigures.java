package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.mirakl.TransactionView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What became of what John Lewis pays out, by the two partners' own books and the holds that a person would see.
///
/// @param posted payouts that add up and have arrived in the ERP's bank account, to the penny
/// @param held payouts that wait visibly and of which the ERP's ledger has nothing
/// @param wrong the others: a payout that adds up and is not posted, or one that does not and is
/// @param penniesAdrift what the ERP's ledger shows of them on clearing, and what the bank has more or less than John
///     Lewis paid
record SettlementFigures(List<String> posted, List<String> held, List<String> wrong, long penniesAdrift) {

    static SettlementFigures of(Partners partners, List<Held> holds) {
        List<String> posted = new ArrayList<>();
        List<String> held = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        long adrift = 0;
        for (CycleView cycle : partners.mirakl().accounts().cycles()) {
            LedgerView ledger = partners.supplier().ledger(LedgerView.name(cycle));
            boolean isPosted = !ledger.isEmpty() && ledger.bank().compareTo(cycle.toSeller()) == 0;
            boolean isHeld = holds.stream().anyMatch(hold -> hold.key().equals("REMITTANCE/" + cycle.id()));
            if (isPosted && !isHeld && addsUp(cycle, partners)) {
                posted.add(cycle.id());
            } else if (isHeld && ledger.isEmpty()) {
                held.add(cycle.id());
            } else {
                wrong.add(cycle.id());
            }
            adrift += adrift(cycle, ledger);
        }
        return new SettlementFigures(posted, held, wrong, adrift);
    }

    /// The log has the payment itself as well.
    private static boolean addsUp(CycleView cycle, Partners partners) {
        BigDecimal sum = partners.mirakl().accounts().lines(cycle.id()).stream()
                .filter(line -> !line.type().equals("PAYMENT"))
                .map(TransactionView::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(cycle.toSeller()) == 0;
    }

    private static long adrift(CycleView cycle, LedgerView ledger) {
        if (ledger.isEmpty()) {
            return 0;
        }
        return ledger.clearing()
                .abs()
                .add(ledger.bank().subtract(cycle.toSeller()).abs())
                .movePointRight(2)
                .longValueExact();
    }

    int remittances() {
        return posted.size() + held.size() + wrong.size();
    }

    boolean isGood() {
        return wrong.isEmpty() && penniesAdrift == 0;
    }
}
