package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.cin7core.Bill.Kind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `/sale/invoice` and `/sale/creditnote` (cin7-core.md A2). A simple sale has one invoice, whose task is the sale's
/// own, and one credit note; an advanced sale has as many of both as are made.
final class SaleBills {

    private static final UUID NEW = new UUID(0, 0);

    private final Account account;
    private final BilledReader lines;
    private final BillReader bills;
    private final BillBook book;

    SaleBills(Account account, Cin7Settings settings, BillBook book, InstantSource clock) {
        this.account = account;
        this.lines = new BilledReader(account, settings);
        this.bills = new BillReader(account, clock);
        this.book = book;
    }

    Answer invoices(Call call) {
        return Json.answer(BillJson.invoices(account.sale("SaleID", call.parameter("SaleID"))));
    }

    /// Overwrites the invoice, unless it stands (cin7-core.md A1 and A6).
    Answer invoice(Call call) {
        Written body = Json.body(call);
        Sale sale = account.sale("SaleID", body.text("SaleID"));
        List<ErrorModel> faults = new ArrayList<>();
        if (sale.order().status() != Status.AUTHORISED) {
            faults.add(ErrorModel.invalid("Order must be AUTHORISED."));
        }
        UUID task = invoiceTask(sale, body.guid("TaskID"), faults);
        Billed billed = lines.sale(body, sale, null, faults);
        Bill invoice = bills.invoice(body, sale, task, billed, null, faults);
        Refused.ifAny(faults);
        book.enter(sale, numbered(invoice));
        return Json.answer(BillJson.invoices(sale));
    }

    /// Changes a draft: what is not written stays, an empty array clears (cin7-core.md A1).
    Answer changeInvoice(Call call) {
        Written body = Json.body(call);
        Sale sale = account.sale("SaleID", body.text("SaleID"));
        Bill before = bill(sale, Kind.INVOICE, body.guid("TaskID"));
        List<ErrorModel> faults = new ArrayList<>();
        overwritable(before, faults);
        Billed billed = lines.sale(body, sale, before.billed(), faults);
        Bill invoice = bills.invoice(body, sale, before.taskId(), billed, before, faults);
        Refused.ifAny(faults);
        book.enter(sale, numbered(invoice));
        return Json.answer(BillJson.invoices(sale));
    }

    Answer removeInvoice(Call call) {
        return Json.answer(BillJson.invoices(remove(call, Kind.INVOICE)));
    }

    Answer creditNotes(Call call) {
        Sale sale = account.sale("SaleID", call.parameter("SaleID"));
        return Json.answer(BillJson.creditNotes(sale, "true".equalsIgnoreCase(call.parameter("IncludePaymentInfo"))));
    }

    Answer creditNote(Call call) {
        Written body = Json.body(call);
        Sale sale = account.sale("SaleID", body.text("SaleID"));
        List<ErrorModel> faults = new ArrayList<>();
        UUID task = creditTask(sale, body.guid("TaskID"), faults);
        Billed billed = lines.sale(body, sale, null, faults);
        Bill note = bills.creditNote(body, sale, task, billed, faults);
        Refused.ifAny(faults);
        book.enter(sale, numbered(note));
        return Json.answer(BillJson.creditNotes(sale, false));
    }

    Answer removeCreditNote(Call call) {
        return Json.answer(BillJson.creditNotes(remove(call, Kind.CREDIT_NOTE), false));
    }

    /// An invoice of the whole order, as a person makes it from the order's own lines.
    Bill whole(Sale sale, Status status) {
        Billed billed = lines.whole(sale);
        Written body = new Written(Json.object().put("Status", status.wire()));
        List<ErrorModel> faults = new ArrayList<>();
        UUID task = invoiceTask(sale, NEW, faults);
        Bill invoice = bills.invoice(body, sale, task, billed, null, faults);
        Refused.ifAny(faults);
        return numbered(invoice);
    }

    /// Made by the vendor when it is first authorised, as an order's is.
    Bill numbered(Bill bill) {
        String prefix = bill.kind() == Kind.INVOICE ? "INV" : "CR";
        return bill.stands() && bill.head().number() == null ? bill.numbered(account.finance.number(prefix)) : bill;
    }

    private Sale remove(Call call, Kind kind) {
        UUID task = Guids.read("TaskID", call.parameter("TaskID"));
        if (!(account.finance.trade(task).orElse(null) instanceof Sale sale)) {
            throw unknownTask();
        }
        book.undo(sale, bill(sale, kind, task), "true".equalsIgnoreCase(call.parameter("Void")));
        return sale;
    }

    private static Bill bill(Sale sale, Kind kind, @Nullable UUID task) {
        return sale.billing().find(task).filter(bill -> bill.kind() == kind).orElseThrow(SaleBills::unknownTask);
    }

    /// Zeros make a new one; on a simple sale the sale's own id does too (cin7-core.md A2).
    private UUID invoiceTask(Sale sale, @Nullable UUID wanted, List<ErrorModel> faults) {
        if (wanted == null) {
            faults.add(ErrorModel.invalid("TaskID is required."));
            return NEW;
        }
        boolean itsOwn = wanted.equals(NEW) || wanted.equals(sale.id);
        if (sale.advanced()
                ? wanted.equals(NEW)
                : itsOwn && sale.billing().find(sale.id).isEmpty()) {
            return sale.advanced()
                    ? Guids.of("invoice", sale.id + ":" + sale.billing().count())
                    : sale.id;
        }
        Bill before = bill(sale, Kind.INVOICE, itsOwn && !sale.advanced() ? sale.id : wanted);
        overwritable(before, faults);
        return before.taskId();
    }

    private static UUID creditTask(Sale sale, @Nullable UUID wanted, List<ErrorModel> faults) {
        if (wanted == null) {
            faults.add(ErrorModel.invalid("TaskID is required."));
            return NEW;
        }
        if (!wanted.equals(NEW)) {
            Bill before = bill(sale, Kind.CREDIT_NOTE, wanted);
            overwritable(before, faults);
            return before.taskId();
        }
        boolean another =
                sale.billing().all(Kind.CREDIT_NOTE).stream().anyMatch(note -> note.status() != Status.VOIDED);
        if (another && !sale.advanced()) {
            faults.add(ErrorModel.invalid("A simple sale has one credit note."));
        }
        return Guids.of("credit note", sale.id + ":" + sale.billing().count());
    }

    private static void overwritable(Bill before, List<ErrorModel> faults) {
        if (before.stands()) {
            faults.add(ErrorModel.invalid("Status must be DRAFT, it is AUTHORISED."));
        }
    }

    private static Refused unknownTask() {
        return Refused.because(ErrorModel.notFound("Task with specified ID not found."));
    }
}
