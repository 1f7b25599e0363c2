package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.cin7core.Payment.Type;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// `/sale/payment` (cin7-core.md A2) and `/advanced-purchase/payment`, which is the same for a purchase (A4). Nothing
/// makes two equal payments one: whoever sends one twice has paid twice, and may pay more than is owed.
final class PaymentDesk {

    private final Account account;
    private final Side side;
    private final BillBook book;
    private final InstantSource clock;

    PaymentDesk(Account account, Side side, BillBook book, InstantSource clock) {
        this.account = account;
        this.side = side;
        this.book = book;
        this.clock = clock;
    }

    Answer ofSale(Call call) {
        return Json.answer(PaymentJson.all(account.sale("SaleID", call.parameter("SaleID"))));
    }

    Answer ofPurchase(Call call) {
        return Json.answer(PaymentJson.all(account.finance.purchase("PurchaseID", call.parameter("PurchaseID"))));
    }

    Answer pay(Call call) {
        Written body = Json.body(call);
        List<ErrorModel> faults = new ArrayList<>();
        Trade trade = trade(body);
        Bill bill = trade.billing().find(body.guid("TaskID")).orElseThrow();
        Type type = type(body);
        if (bill.kind() != type.kind() || !bill.stands()) {
            faults.add(ErrorModel.invalid(type + " needs " + type.needs() + "."));
        }
        Optional<LedgerAccount> money = money(body, trade, faults);
        BigDecimal amount = amount(body, faults);
        LocalDate paid = Times.day("DatePaid", body.text("DatePaid"), clock.instant());
        account.finance.open("DatePaid", paid, faults);
        Currencies.check(trade.currency(), "CurrencyRate", body, faults);
        Lengths.check(body, "Reference", 256, faults);
        Refused.ifAny(faults);
        Payment payment = new Payment(
                account.finance.id("payment"),
                bill.taskId(),
                type,
                body.text("Reference"),
                amount,
                paid,
                money.orElseThrow().code(),
                clock.instant());
        book.pay(trade, bill, payment);
        return Json.answer(PaymentJson.of(trade, payment));
    }

    Answer remove(Call call) {
        UUID id = Guids.read("ID", call.parameter("ID"));
        Trade trade = account.finance
                .tradeOfPayment(id)
                .filter(found -> found.side() == side)
                .orElseThrow(() -> unknown("Payment"));
        Payment payment = trade.billing().payments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("Payment"));
        List<ErrorModel> faults = new ArrayList<>();
        account.finance.open("DatePaid", payment.paid(), faults);
        Refused.ifAny(faults);
        book.unpay(trade, payment);
        return Json.answer(Json.object().put("Success", true));
    }

    private Trade trade(Written body) {
        return account.finance
                .trade(body.guid("TaskID"))
                .filter(found -> found.side() == side)
                .orElseThrow(() -> unknown("Task"));
    }

    private static Type type(Written body) {
        String type = Objects.requireNonNullElse(body.text("Type"), "").toUpperCase(Locale.ROOT);
        if (type.equals("PREPAYMENT") || body.text("CreditID") != null || body.text("DepositID") != null) {
            throw Refused.notSimulated("payments from what was paid before");
        }
        return switch (type) {
            case "PAYMENT" -> Type.PAYMENT;
            case "REFUND" -> Type.REFUND;
            default -> throw Refused.because(ErrorModel.invalid("Type must be PREPAYMENT, PAYMENT or REFUND."));
        };
    }

    private Optional<LedgerAccount> money(Written body, Trade trade, List<ErrorModel> faults) {
        Optional<LedgerAccount> money = account.finance.chart.find("Account", body.text("Account"), faults);
        money.ifPresent(known -> {
            if (!known.payable()) {
                faults.add(ErrorModel.invalid(
                        "Account " + known.code() + " is neither a bank account nor one for payments."));
            }
            Currencies.check(trade.currency(), known, faults);
        });
        return money;
    }

    /// Nothing and less than nothing are refused; the document does not say.
    private static BigDecimal amount(Written body, List<ErrorModel> faults) {
        BigDecimal amount = Figures.two(Objects.requireNonNullElse(body.number("Amount"), BigDecimal.ZERO));
        if (amount.signum() <= 0) {
            faults.add(ErrorModel.invalid("Amount must be above 0."));
        }
        return amount;
    }

    private static Refused unknown(String what) {
        return Refused.because(ErrorModel.notFound(what + " with specified ID not found."));
    }
}
