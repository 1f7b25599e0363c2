package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `/moneyOperation` and `/moneyTaskList` (cin7-core.md A4). The account that money is spent from must take payments,
/// as a sale's must: the document says only that it is a bank account.
final class MoneyDesk {

    private final Account account;
    private final MoneyReader lines;
    private final Postings postings;
    private final InstantSource clock;

    MoneyDesk(Account account, Cin7Settings settings, InstantSource clock) {
        this.account = account;
        this.lines = new MoneyReader(account, settings);
        this.postings = new Postings(account.finance);
        this.clock = clock;
    }

    Answer show(Call call) {
        UUID task = Guids.read("TaskID", call.parameter("TaskID"));
        return Optional.ofNullable(task)
                .map(account.finance.moneyTasks::get)
                .map(found -> Json.answer(json(found)))
                .orElseThrow(() -> Refused.because(ErrorModel.notFound("Task with specified ID not found.")));
    }

    Answer write(Call call) {
        Written body = Json.body(call);
        List<ErrorModel> faults = new ArrayList<>();
        Completion status = Completions.read(body, faults);
        Optional<MoneyTask.Head> head = head(body, status, faults);
        List<MoneyLine> read = lines.lines(body, body.flag("TaxInclusive"), faults);
        Refused.ifAny(faults);
        MoneyTask task = new MoneyTask(account.finance.id("money task"), status, head.orElseThrow(), read);
        if (status == Completion.COMPLETED) {
            postings.post(task);
        }
        account.finance.moneyTasks.put(task.taskId(), task);
        return Json.answer(json(task));
    }

    /// Looks in Reference, Memo and TotalAmount (cin7-core.md A4, which names these "and more"); a task's `Note` is
    /// taken for its memo.
    Answer list(Call call) {
        Filters.only(call, "Search");
        String search = call.parameter("Search");
        List<MoneyTask> found = account.finance.moneyTasks.values().stream()
                .filter(task -> Stream.of(
                                task.head().reference(),
                                task.head().note(),
                                task.total().toPlainString())
                        .anyMatch(text -> Filters.contains(text, search)))
                .toList();
        return Pages.of(call, "MoneyTasks", found, MoneyDesk::row);
    }

    private Optional<MoneyTask.Head> head(Written body, Completion status, List<ErrorModel> faults) {
        MoneyTask.Type type = type(body, faults);
        Optional<LedgerAccount> bank = account.finance.chart.bank("BankAccount", body.text("BankAccount"), faults);
        bank.ifPresent(known -> {
            if (!known.payable()) {
                faults.add(ErrorModel.invalid("BankAccount " + known.code() + " is no bank account."));
            }
            Currencies.check(Account.BASE_CURRENCY, known, faults);
        });
        UUID supplier = body.guid("SupplierID");
        UUID customer = body.guid("CustomerID");
        String party = party(supplier, customer, faults);
        LocalDate date = Times.day("Date", body.text("Date"), clock.instant());
        account.finance.open("Date", status, date, faults);
        Currencies.check(Account.BASE_CURRENCY, "CurrencyConversionRate", body, faults);
        Lengths.check(body, "Reference", 256, faults);
        return bank.map(known -> new MoneyTask.Head(
                type,
                known.code(),
                party,
                supplier,
                customer,
                Objects.requireNonNullElse(body.text("Reference"), ""),
                date,
                body.flag("TaxInclusive"),
                Objects.requireNonNullElse(body.text("Note"), "")));
    }

    private static MoneyTask.Type type(Written body, List<ErrorModel> faults) {
        String wanted = body.text("TaskType");
        return Stream.of(MoneyTask.Type.values())
                .filter(type -> type.wire().equals(wanted))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(ErrorModel.invalid("TaskType must be Spend Money or Receive Money."));
                    return MoneyTask.Type.SPEND;
                });
    }

    /// The one or the other, not both (cin7-core.md A4: "xor"). That neither is allowed too is how the vendor's list
    /// shows tasks without a name.
    private String party(@Nullable UUID supplier, @Nullable UUID customer, List<ErrorModel> faults) {
        if (supplier != null && customer != null) {
            faults.add(ErrorModel.invalid("SupplierID and CustomerID exclude each other."));
            return "";
        }
        if (customer != null) {
            return account.customer(customer).map(known -> known.name).orElseGet(() -> unknown("Customer", faults));
        }
        return supplier == null
                ? ""
                : account.finance.suppliers.values().stream()
                        .filter(known -> known.id().equals(supplier))
                        .map(Supplier::name)
                        .findFirst()
                        .orElseGet(() -> unknown("Supplier", faults));
    }

    private static String unknown(String what, List<ErrorModel> faults) {
        faults.add(ErrorModel.notFound(what + " not found."));
        return "";
    }

    private static ObjectNode json(MoneyTask task) {
        MoneyTask.Head head = task.head();
        ObjectNode json = Json.object()
                .put("TaskID", task.taskId().toString())
                .put("TaskType", head.type().wire())
                .put("Status", task.status().name())
                .put("BankAccount", head.bank())
                .put("CurrencyConversionRate", BigDecimal.ONE)
                .put("SupplierCustomer", head.party())
                .put("SupplierID", text(head.supplier()))
                .put("CustomerID", text(head.customer()))
                .put("Reference", head.reference())
                .put("Date", Times.date(head.date()))
                .put("TaxInclusive", head.taxInclusive())
                .put("Note", head.note());
        json.set("Lines", Json.array(task.lines().stream().map(MoneyDesk::json)));
        return json;
    }

    private static ObjectNode json(MoneyLine line) {
        return Json.object()
                .put("Name", line.name())
                .put("Comment", line.comment())
                .put("Quantity", line.quantity())
                .put("Price", line.price())
                .put("Discount", line.discount())
                .put("Tax", line.tax())
                .put("TaxRuleName", line.taxRule().name())
                .put("AccountCode", line.account())
                .put("Total", line.amount());
    }

    private static ObjectNode row(MoneyTask task) {
        return Json.object()
                .put("TaskID", task.taskId().toString())
                .put("Date", Times.date(task.head().date()))
                .put("TaskType", task.head().type().wire())
                .put("Status", task.status().name())
                .put("SupplierCustomerName", task.head().party())
                .put("SupplierID", text(task.head().supplier()))
                .put("CustomerID", text(task.head().customer()))
                .put("Reference", task.head().reference())
                .put("TotalAmount", task.total());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
