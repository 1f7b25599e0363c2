package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.cin7core.Bill.Kind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `/advanced-purchase/invoice` and `/creditnote` (cin7-core.md A4). Their numbers are the supplier's, and the same
/// number twice is accepted. Not said there: an order must stand first; without a number one is made from the order's.
final class PurchaseBills {

    private static final UUID NEW = new UUID(0, 0);

    private final Account account;
    private final BilledReader lines;
    private final BillReader bills;
    private final BillBook book;

    PurchaseBills(Account account, Cin7Settings settings, BillBook book, InstantSource clock) {
        this.account = account;
        this.lines = new BilledReader(account, settings);
        this.bills = new BillReader(account, clock);
        this.book = book;
    }

    Answer invoices(Call call) {
        return Json.answer(BillJson.invoices(account.finance.purchase("PurchaseID", call.parameter("PurchaseID"))));
    }

    Answer invoice(Call call) {
        Written body = Json.body(call);
        Purchase purchase = account.finance.purchase("PurchaseID", body.text("PurchaseID"));
        List<ErrorModel> faults = faults(purchase);
        Lengths.check(body, "InvoiceNumber", 256, faults);
        UUID task = task(purchase, Kind.INVOICE, body.guid("TaskID"), faults);
        Billed billed = lines.purchase(body, purchase, faults);
        Bill bill = bills.invoice(body, purchase, task, billed, null, faults);
        Refused.ifAny(faults);
        book.enter(purchase, bill.numbered(number(purchase, "INV", body.text("InvoiceNumber"))));
        return Json.answer(BillJson.invoices(purchase));
    }

    Answer creditNotes(Call call) {
        return Json.answer(
                BillJson.creditNotes(account.finance.purchase("PurchaseID", call.parameter("PurchaseID")), false));
    }

    Answer creditNote(Call call) {
        Written body = Json.body(call);
        Purchase purchase = account.finance.purchase("PurchaseID", body.text("PurchaseID"));
        if (!body.objects("Unstock").isEmpty()) {
            throw Refused.notSimulated("goods in a purchase");
        }
        List<ErrorModel> faults = faults(purchase);
        Lengths.check(body, "CreditNoteNumber", 256, faults);
        UUID task = task(purchase, Kind.CREDIT_NOTE, body.guid("TaskID"), faults);
        Billed billed = lines.purchase(body, purchase, faults);
        Bill note = bills.creditNote(body, purchase, task, billed, faults);
        Refused.ifAny(faults);
        book.enter(purchase, note.numbered(number(purchase, "CR", body.text("CreditNoteNumber"))));
        return Json.answer(BillJson.creditNotes(purchase, false));
    }

    Answer removeInvoice(Call call) {
        return Json.answer(BillJson.invoices(remove(call, Kind.INVOICE)));
    }

    Answer removeCreditNote(Call call) {
        return Json.answer(BillJson.creditNotes(remove(call, Kind.CREDIT_NOTE), false));
    }

    private Purchase remove(Call call, Kind kind) {
        UUID task = Guids.read("TaskID", call.parameter("TaskID"));
        if (!(account.finance.trade(task).orElse(null) instanceof Purchase purchase)) {
            throw unknownTask();
        }
        book.undo(purchase, bill(purchase, kind, task), "true".equalsIgnoreCase(call.parameter("Void")));
        return purchase;
    }

    private static List<ErrorModel> faults(Purchase purchase) {
        List<ErrorModel> faults = new ArrayList<>();
        if (purchase.order().status() != Status.AUTHORISED) {
            faults.add(ErrorModel.invalid("Order must be AUTHORISED."));
        }
        return faults;
    }

    private static UUID task(Purchase purchase, Kind kind, @Nullable UUID wanted, List<ErrorModel> faults) {
        if (wanted == null) {
            faults.add(ErrorModel.invalid("TaskID is required."));
            return NEW;
        }
        if (wanted.equals(NEW)) {
            return Guids.of("bill", purchase.id() + ":" + purchase.billing().count());
        }
        Bill before = bill(purchase, kind, wanted);
        if (before.stands()) {
            faults.add(ErrorModel.invalid("Status must be DRAFT, it is AUTHORISED."));
        }
        return before.taskId();
    }

    private static Bill bill(Purchase purchase, Kind kind, @Nullable UUID task) {
        return purchase.billing()
                .find(task)
                .filter(bill -> bill.kind() == kind)
                .orElseThrow(PurchaseBills::unknownTask);
    }

    private static String number(Purchase purchase, String prefix, @Nullable String given) {
        String order = Objects.requireNonNullElse(purchase.orderNumber(), "PO");
        return given == null ? order.replaceFirst("PO", prefix) : given;
    }

    private static Refused unknownTask() {
        return Refused.because(ErrorModel.notFound("Task with specified ID not found."));
    }
}
