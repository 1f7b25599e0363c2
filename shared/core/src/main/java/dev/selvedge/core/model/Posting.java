package dev.selvedge.core.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// One thing that the ERP's ledger must record of a remittance.
public sealed interface Posting {

    /// Which one it is of its remittance: the same each time the remittance is read.
    String id();

    /// By how much it moves the clearing account: above zero where that is debited.
    Money clearing();

    /// What it is about, an order or a document; empty where it is the payout as a whole.
    default Optional<String> subject() {
        return Optional.empty();
    }

    /// The customer's money for an order: its invoice, if there is none yet, and the receipt of this much.
    record Receipt(OrderId order, ErpReference sale, Money amount) implements Posting {
        @Override
        public String id() {
            return "receipt/" + order;
        }

        @Override
        public Money clearing() {
            return amount;
        }

        @Override
        public Optional<String> subject() {
            return Optional.of(order.value());
        }
    }

    /// What a customer had back: a credit note over these goods and this carriage, and its repayment.
    record Repayment(OrderId order, ErpReference sale, List<Credited> goods, Optional<Credited> carriage, Money amount)
            implements Posting {
        public Repayment {
            goods = List.copyOf(goods);
        }

        @Override
        public String id() {
            return "repayment/" + order;
        }

        @Override
        public Money clearing() {
            return amount.negated();
        }

        @Override
        public Optional<String> subject() {
            return Optional.of(order.value());
        }
    }

    /// A part of a credit note.
    ///
    /// @param what the goods, or what the carriage is called
    /// @param gross with its tax
    /// @param taxes the marketplace's tax codes, [joined][Tax#joined]
    record Credited(String what, Money gross, Money tax, String taxes) {}

    /// A document of the operator's: what it charges, what it hands back, and the set-off of the difference.
    ///
    /// @param number the operator's own, by which it is found again
    record Bill(String number, List<Charge> charges, List<Charge> credits, CurrencyUnit currency) implements Posting {
        public Bill {
            charges = List.copyOf(charges);
            credits = List.copyOf(credits);
        }

        @Override
        public String id() {
            return "bill/" + number;
        }

        @Override
        public Money clearing() {
            return total(credits).minus(total(charges));
        }

        @Override
        public Optional<String> subject() {
            return Optional.of(number);
        }

        private Money total(List<Charge> some) {
            return some.stream().map(Charge::total).reduce(Money.zero(currency), Money::plus);
        }
    }

    /// What goes straight between clearing and other accounts.
    ///
    /// @param credits by account, above zero where the account is credited and clearing debited
    record Residue(Map<AccountRole, Money> credits, CurrencyUnit currency) implements Posting {
        public Residue {
            credits = Map.copyOf(credits);
        }

        @Override
        public String id() {
            return "residue";
        }

        @Override
        public Money clearing() {
            return credits.values().stream().reduce(Money.zero(currency), Money::plus);
        }
    }

    /// The money itself, from clearing to the bank; below zero where the seller pays.
    record Transfer(Money amount) implements Posting {
        @Override
        public String id() {
            return "payout";
        }

        @Override
        public Money clearing() {
            return amount.negated();
        }
    }
}
