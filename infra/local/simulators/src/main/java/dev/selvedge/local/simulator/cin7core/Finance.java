package dev.selvedge.local.simulator.cin7core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of an account that keeps books: the chart, the ledger and the documents that belong to no sale.
final class Finance {

    final Chart chart = new Chart();
    final Ledger ledger = new Ledger();
    final Map<String, Supplier> suppliers = new LinkedHashMap<>();
    final Map<UUID, Purchase> purchases = new LinkedHashMap<>();
    final Map<UUID, MoneyTask> moneyTasks = new LinkedHashMap<>();
    final Map<UUID, Journal> journals = new LinkedHashMap<>();
    final Map<UUID, BankTransfer> transfers = new LinkedHashMap<>();
    private final Map<UUID, Trade> trades = new HashMap<>();
    private final Map<UUID, Trade> payments = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private final Set<String> forbidden = new HashSet<>();
    private @Nullable LocalDate lockDate;

    /// `INV-00001` and on; the prefixes that the document does not show are guesses.
    String number(String prefix) {
        return "%s-%05d".formatted(prefix, counted.merge(prefix, 1, Integer::sum));
    }

    /// The same ids in every run.
    UUID id(String kind) {
        return Guids.of(kind, counted.merge("id of " + kind, 1, Integer::sum));
    }

    void file(UUID task, Trade trade) {
        trades.put(task, trade);
    }

    void filePayment(UUID payment, Trade trade) {
        payments.put(payment, trade);
    }

    /// The sale or the purchase that an invoice or a credit note belongs to.
    Optional<Trade> trade(@Nullable UUID task) {
        return Optional.ofNullable(task == null ? null : trades.get(task));
    }

    Optional<Trade> tradeOfPayment(@Nullable UUID payment) {
        return Optional.ofNullable(payment == null ? null : payments.get(payment));
    }

    Purchase purchase(String parameter, @Nullable String text) {
        UUID id = Guids.read(parameter, text);
        return Optional.ofNullable(id == null ? null : purchases.get(id))
                .orElseThrow(() -> Refused.because(ErrorModel.notFound("Purchase with specified ID not found.")));
    }

    /// Oldest first.
    List<Purchase> purchases() {
        return new ArrayList<>(purchases.values());
    }

    @Nullable
    LocalDate lockDate() {
        return lockDate;
    }

    void lock(@Nullable LocalDate until) {
        lockDate = until;
    }

    /// `LockDate` blocks postings in closed periods (cin7-core.md A4). That the day itself is closed and the words of
    /// the refusal are guesses.
    void open(String field, LocalDate date, List<ErrorModel> faults) {
        if (lockDate != null && !date.isAfter(lockDate)) {
            faults.add(ErrorModel.invalid(
                    field + " " + date + " is in a locked period: the lock date is " + lockDate + "."));
        }
    }

    /// The same for what stands in the ledger only once it is completed.
    void open(String field, Completion status, LocalDate date, List<ErrorModel> faults) {
        if (status == Completion.COMPLETED) {
            open(field, date, faults);
        }
    }

    void forbid(String path) {
        forbidden.add(path.toLowerCase(Locale.ROOT));
    }

    void permit(String path) {
        forbidden.remove(path.toLowerCase(Locale.ROOT));
    }

    /// @param operation `POST /sale/payment`
    boolean forbids(String operation) {
        return forbidden.contains(
                operation.substring(operation.indexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }
}
