package dev.selvedge.local.simulator.bluecherry;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Simulator;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A BlueCherry account: files through a [FileStore] and its [BatchMachine], REST through [#answer], one set of books.
///
/// Every public method takes the account's monitor, so that the network, the batches and a test may meet here.
public final class BlueCherrySimulator implements Simulator {

    private final Account account = new Account();
    private final Mistakes mistakes = new Mistakes();
    private final Books books = new Books(account);
    private final BackOffice backOffice;
    private final BatchMachine machine;
    private final Doorkeeper door;
    private final RestFace rest;

    public BlueCherrySimulator(BlueCherrySettings settings, FileStore files, InstantSource clock) {
        Dates dates = new Dates(settings);
        OrderClerk clerk = new OrderClerk(account, settings, dates);
        this.backOffice = new BackOffice(account, clock);
        this.machine = new BatchMachine(account, files, settings, clerk, mistakes, clock);
        this.door = new Doorkeeper(settings.rest().access(), clock);
        this.rest = new RestFace(account, settings.rest(), clerk, backOffice.warehouse(), dates);
    }

    /// The people who work in this account.
    public BackOffice backOffice() {
        return backOffice;
    }

    /// Its batches, which run when they are told the time.
    public BatchMachine machine() {
        return machine;
    }

    /// What is to go wrong with its files.
    public Mistakes mistakes() {
        return mistakes;
    }

    @Override
    public String name() {
        return "BlueCherry";
    }

    @Override
    public Answer answer(Call call) {
        synchronized (account) {
            if (door.isForToken(call)) {
                return door.token(call);
            }
            return door.admits(call) ? rest.answer(call) : forbidden();
        }
    }

    @Override
    public Answer throttled() {
        return RestFace.refused(429, "too many requests");
    }

    @Override
    public Answer webPage() {
        return Answer.html(200, "<!doctype html><html><head><title>BlueCherry</title></head><body></body></html>");
    }

    @Override
    public Answer forbidden() {
        return RestFace.refused(401, "wrong credentials");
    }

    @Override
    public Answer errorInSuccess() {
        return RestFace.refused(200, "unexpected error");
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
            return books.json().toString();
        }
    }

    /// Oldest first. Orders that were refused whole are not among them.
    public List<OrderView> orders() {
        synchronized (account) {
            return account.orders.values().stream().map(SalesOrder::view).toList();
        }
    }

    /// The order that was taken under this PO number.
    public Optional<OrderView> order(String poNumber) {
        synchronized (account) {
            return Optional.ofNullable(account.orders.get(poNumber)).map(SalesOrder::view);
        }
    }

    /// Stock as it is now, which the partner sees only after the night.
    public List<StockView> stock() {
        synchronized (account) {
            return account.stock.all();
        }
    }

    /// Stock of one UPC at one location as it is now.
    public StockView stock(String upc, String location) {
        synchronized (account) {
            return account.stock.at(account.masters.item(upc), location);
        }
    }

    /// Stock as each night computed it, oldest first.
    public List<StockBatch> stockBatches() {
        synchronized (account) {
            return List.copyOf(account.batches);
        }
    }

    /// What has left, written to the partner or not.
    public List<ShipmentView> shipments() {
        synchronized (account) {
            return List.copyOf(account.shipments);
        }
    }

    public List<ReturnView> returns() {
        synchronized (account) {
            return List.copyOf(account.returns);
        }
    }

    public List<CashView> cashReceipts() {
        synchronized (account) {
            return List.copyOf(account.finance.cash);
        }
    }

    public List<JournalView> journals() {
        synchronized (account) {
            return List.copyOf(account.finance.journals);
        }
    }

    /// Debits less credits of every account that a journal touched, by code.
    public Map<String, BigDecimal> balances() {
        synchronized (account) {
            return account.finance.balances();
        }
    }

    /// What became of the files that were picked up, in that order.
    public List<FileEntry> files() {
        synchronized (account) {
            return List.copyOf(account.files);
        }
    }

    /// The 997s that the partner sent.
    public List<ReceiptView> receipts() {
        synchronized (account) {
            return List.copyOf(account.receipts);
        }
    }
}
