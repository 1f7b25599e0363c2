package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.johnlewis.mirakl.wire.MiraklCycle;
import dev.selvedge.johnlewis.mirakl.wire.MiraklCycle.PayOut;
import dev.selvedge.johnlewis.mirakl.wire.MiraklTransactions.Coded;
import dev.selvedge.johnlewis.mirakl.wire.MiraklTransactions.Entities;
import dev.selvedge.johnlewis.mirakl.wire.MiraklTransactions.Named;
import dev.selvedge.johnlewis.mirakl.wire.MiraklTransactions.Numbered;
import dev.selvedge.johnlewis.mirakl.wire.MiraklTransactions.Transaction;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// From Mirakl's words on payouts and their lines to ours. Pure; what makes no sense is told as [MiraklFields] does.
final class MiraklPayoutMapping {

    private static final int SHORT_NAME = 8;

    private MiraklPayoutMapping() {}

    /// The example of SBC11 shows cycles without a voucher number: those go by the beginning of their name.
    static Payout payout(MiraklCycle wire, String mark) {
        MiraklFields fields = MiraklFields.of("SBC11 showed cycle", wire.id());
        String id = fields.id();
        Optional<PayOut> payOut = Optional.ofNullable(wire.payOut());
        return new Payout(
                id,
                MiraklFields.present(wire.paymentVoucherNumber())
                        .orElse(id.substring(0, Math.min(SHORT_NAME, id.length()))),
                fields.instant(wire.dateCreated(), "date_created"),
                fields.money(
                        wire.amountTransferredToSeller(),
                        fields.currency(wire.currencyIsoCode()),
                        "amount_transferred_to_seller"),
                named(payOut.map(PayOut::state), Payout.State.values(), Payout.State.UNKNOWN),
                payOut.map(PayOut::reference).flatMap(MiraklFields::present),
                payOut.map(PayOut::transactionDate).flatMap(date -> fields.dated(date, "transaction_date")),
                payOut.map(PayOut::failureReason).flatMap(MiraklFields::present),
                mark);
    }

    static RemittanceLine line(Transaction wire) {
        MiraklFields fields = MiraklFields.of("TL02 showed transaction", wire.id());
        CurrencyUnit currency = fields.currency(wire.currencyIsoCode());
        String kind = fields.text(wire.type(), "type");
        return new RemittanceLine(
                fields.id(),
                named(Optional.of(kind), LineKind.values(), LineKind.UNKNOWN),
                kind,
                amount(wire, fields, currency),
                fields.money(wire.balance(), currency, "balance"),
                fields.instant(wire.dateCreated(), "date_created"),
                !"NOT_APPLICABLE".equals(wire.paymentState()),
                id(wire, Entities::order).map(OrderId::new),
                id(wire, Entities::orderLine).map(OrderLineId::new),
                id(wire, Entities::refund),
                code(wire, Entities::fee),
                code(wire, Entities::shopTax),
                document(wire));
    }

    /// A document by hand has its number twice (TL02).
    private static Optional<String> document(Transaction wire) {
        return MiraklFields.present(wire.accountingDocumentNumber())
                .or(() -> Optional.ofNullable(wire.entities())
                        .map(Entities::manualAccountingDocument)
                        .map(Numbered::number)
                        .flatMap(MiraklFields::present));
    }

    private static Money amount(Transaction wire, MiraklFields fields, CurrencyUnit currency) {
        Money amount = fields.money(wire.amount(), currency, "amount");
        if (wire.amountCredited() != null && wire.amountDebited() != null) {
            Money credited = fields.money(wire.amountCredited(), currency, "amount_credited");
            Money debited = fields.money(wire.amountDebited(), currency, "amount_debited");
            if (!amount.isEqual(credited.minus(debited))) {
                throw fields.wrong("amount is not amount_credited less amount_debited");
            }
        }
        return amount;
    }

    private static Optional<String> id(Transaction wire, Function<Entities, @Nullable Named> entity) {
        return Optional.ofNullable(wire.entities())
                .map(entity::apply)
                .map(Named::id)
                .flatMap(MiraklFields::present);
    }

    private static Optional<String> code(Transaction wire, Function<Entities, @Nullable Coded> entity) {
        return Optional.ofNullable(wire.entities())
                .map(entity::apply)
                .map(Coded::code)
                .flatMap(MiraklFields::present);
    }

    /// Mirakl adds values at any time.
    private static <E extends Enum<E>> E named(Optional<String> name, E[] values, E otherwise) {
        return name.flatMap(wanted -> Arrays.stream(values)
                        .filter(value -> value.name().equals(wanted))
                        .findFirst())
                .orElse(otherwise);
    }
}
