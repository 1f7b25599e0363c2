package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Simulator;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/// Cin7 Core as its callers see it, below `/ExternalApi/v2/`.
///
/// Every public method takes the account's monitor, so that the network, the page and a test may meet here.
public final class Cin7Simulator implements Simulator {

    private final Account account;
    private final Cin7Settings settings;
    private final InstantSource clock;
    private final ErrorAnswers errors;
    private final RateGate gate;
    private final Routes routes;
    private final Books books;
    private final BackOffice backOffice;
    private final Map<String, Map<Integer, Long>> calls = new TreeMap<>();

    public Cin7Simulator(Cin7Settings settings, InstantSource clock) {
        this.account = new Account(new StockRows(settings.stockReading()));
        this.settings = settings;
        this.clock = clock;
        this.errors = new ErrorAnswers(settings);
        this.gate = new RateGate(settings.rateLimit());
        SaleDesk sales = new SaleDesk(account, settings, clock);
        Allocation allocation = new Allocation(account, settings);
        BillBook book = new BillBook(account, allocation, clock);
        this.routes = Desks.routes(account, settings, clock, sales, book);
        this.books = new Books(account, calls);
        Bookkeeper bookkeeper = new Bookkeeper(account, new SaleBills(account, settings, book, clock), book, clock);
        this.backOffice = new BackOffice(account, sales, allocation, bookkeeper, clock);
    }

    /// The people who work in this account: stock, products, the warehouse.
    public BackOffice backOffice() {
        return backOffice;
    }

    @Override
    public String name() {
        return "Cin7 Core";
    }

    @Override
    public Answer answer(Call call) {
        synchronized (account) {
            Answer answer = guarded(call);
            calls.computeIfAbsent(routes.operation(call), any -> new TreeMap<>())
                    .merge(answer.status(), 1L, Long::sum);
            return answer;
        }
    }

    @Override
    public Answer throttled() {
        return errors.throttled();
    }

    @Override
    public Answer webPage() {
        return errors.webPage();
    }

    @Override
    public Answer forbidden() {
        return errors.forbidden();
    }

    @Override
    public Answer errorInSuccess() {
        return errors.errorInSuccess();
    }

    @Override
    public String books() {
        synchronized (account) {
            return books.html();
        }
    }

    @Override
    public String booksAsJson() {
        synchronized (account) {
            return books.json();
        }
    }

    /// Newest first.
    public List<SaleEntry> sales() {
        synchronized (account) {
            return books.sales();
        }
    }

    /// The sales with this ExternalID, newest first: the vendor accepts more than one.
    public List<SaleEntry> sale(String externalId) {
        return sales().stream()
                .filter(sale -> sale.externalId().equals(externalId))
                .toList();
    }

    /// One sale, by its id; a mistake when there is none.
    public SaleEntry sale(UUID id) {
        synchronized (account) {
            return account.sale(id).map(SaleEntry::of).orElseThrow(() -> new IllegalStateException("no sale " + id));
        }
    }

    /// What is in stock, shelf by shelf.
    public List<StockEntry> stock() {
        synchronized (account) {
            return books.stock();
        }
    }

    /// How often an operation, `POST /sale` for example, was answered, whatever the status.
    public long calls(String operation) {
        synchronized (account) {
            return calls.getOrDefault(operation, Map.of()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private Answer guarded(Call call) {
        String key = Objects.requireNonNullElse(call.header("api-auth-applicationkey"), "");
        if (!settings.access().admits(call.header("api-auth-accountid"), key)) {
            return errors.forbidden();
        }
        if (!gate.passes(key, clock.instant())) {
            return errors.throttled();
        }
        if (account.finance.forbids(routes.operation(call))) {
            return errors.forbidden();
        }
        try {
            return routes.handler(call).map(handler -> handler.apply(call)).orElseGet(errors::webPage);
        } catch (Refused refused) {
            return errors.of(refused);
        }
    }
}
