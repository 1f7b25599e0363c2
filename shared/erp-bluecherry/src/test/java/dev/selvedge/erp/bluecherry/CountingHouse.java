package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Posting.Bill;
import dev.selvedge.core.model.Posting.Credited;
import dev.selvedge.core.model.Posting.Receipt;
import dev.selvedge.core.model.Posting.Repayment;
import dev.selvedge.core.model.Posting.Transfer;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.model.Tax;
import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Text;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySimulator;
import dev.selvedge.local.simulator.bluecherry.FileEntry;
import dev.selvedge.local.simulator.bluecherry.FilesInMemory;
import dev.selvedge.local.simulator.bluecherry.Item;
import dev.selvedge.local.simulator.bluecherry.Sku;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.InMemoryDocuments;
import dev.selvedge.testkit.InMemoryFacts;
import dev.selvedge.testkit.Samples;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The ledger of a simulated BlueCherry that has the accounts of settlement.md C3 and sold the orders X-A and X-B, our
/// books, and a messenger who carries finance files from one to the other.
final class CountingHouse {

    static final String PAYOUT = "P-1/000001";
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final String CUSTOMER = "611";

    private static final Map<AccountRole, String> ACCOUNTS = Map.ofEntries(
            Map.entry(AccountRole.CLEARING, "605"),
            Map.entry(AccountRole.BANK, "720"),
            Map.entry(AccountRole.COMMISSION, "462"),
            Map.entry(AccountRole.SUBSCRIPTION, "463"),
            Map.entry(AccountRole.ROUNDING, "464"),
            Map.entry(AccountRole.SALES, "200"),
            Map.entry(AccountRole.INPUT_TAX, "820"),
            Map.entry(AccountRole.OUTPUT_TAX, "820"),
            Map.entry(AccountRole.CUSTOMER, CUSTOMER));

    final HandSetClock clock = new HandSetClock(Samples.NOON);
    final InMemoryFacts facts = new InMemoryFacts();
    final InMemoryDocuments documents = new InMemoryDocuments();
    final BlueCherrySimulator theirs;
    final BlueCherryBooks ours;
    final PayoutBatches batches = new PayoutBatches(facts, documents, clock);

    private final Outbox outbox = new Outbox(facts, documents, clock);
    private final FilesInMemory files = new FilesInMemory();
    private final Map<AccountRole, String> accounts = new EnumMap<>(ACCOUNTS);
    private LocalDate day = DAY;

    CountingHouse() {
        this(new FinanceSettings("JLM", "JLP"));
    }

    /// Whose BlueCherry writes ISO dates, as rows do.
    CountingHouse(FinanceSettings settings) {
        theirs = new BlueCherrySimulator(
                dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.documented()
                        .with(new Text(StandardCharsets.UTF_8, "uuuu-MM-dd", true, Map.of())),
                files,
                clock);
        furnish();
        ours = new BlueCherryBooks(
                settings(settings),
                facts,
                documents,
                order -> theirs.order(order.value()).map(one -> new ErpReference(one.poNumber(), one.orderNo())),
                clock);
    }

    private void furnish() {
        theirs.backOffice().addStore("JLP", "0001");
        theirs.backOffice().addWarehouse("MAIN");
        theirs.backOffice().addTerms("N30");
        theirs.backOffice().addItem(new Item(new Sku("JLM", "00123", "RED", "", "", 5), "5012345000017", "M", "Tee"));
        ACCOUNTS.values().forEach(theirs.backOffice()::addAccount);
        carry("JLM_ORD_X-A.csv", List.of(order("X-A")), Columns.ORDER);
        carry("JLM_ORD_X-B.csv", List.of(order("X-B")), Columns.ORDER);
    }

    private static Row order(String po) {
        return new Row(
                1,
                Map.ofEntries(
                        Map.entry(Columns.DIVISION, "JLM"),
                        Map.entry(Columns.CUSTOMER, "JLP"),
                        Map.entry(Columns.STORE, "0001"),
                        Map.entry(Columns.PO, po),
                        Map.entry(Columns.ORDER_TYPE, "DS"),
                        Map.entry(Columns.ORDER_DATE, "2026-03-02"),
                        Map.entry(Columns.START_DATE, "2026-03-02"),
                        Map.entry(Columns.CANCEL_DATE, "2026-03-09"),
                        Map.entry(Columns.TERMS, "N30"),
                        Map.entry(Columns.WAREHOUSE, "MAIN"),
                        Map.entry(Columns.LINE_NO, "1"),
                        Map.entry(Columns.UPC, "5012345000017"),
                        Map.entry(Columns.QUANTITY, "1"),
                        Map.entry(Columns.UNIT_PRICE, "210.00"),
                        Map.entry(Columns.CURRENCY, "GBP"),
                        Map.entry(Columns.LINE_REF, po + "-1")));
    }

    static BlueCherrySettings settings(FinanceSettings finance) {
        return new BlueCherrySettings(
                Transport.CSV,
                OrderSettings.documented(),
                SkuSettings.documented(),
                StockSettings.documented(),
                TextSettings.documented(),
                FolderSettings.documented(),
                X12Settings.documented(),
                RestSettings.at(URI.create("http://127.0.0.1:1")),
                finance);
    }

    /// What waits goes, and BlueCherry takes it or turns it down.
    void carry() {
        for (Outbox.Entry entry : outbox.open()) {
            outbox.goes(entry);
            Outgoing what = entry.what();
            String name = "JLM_FIN_" + what.kind() + "-" + what.attempt() + ".csv";
            FileEntry fate = carry(
                    name, what.rows(), what.kind() == Outgoing.Kind.JOURNAL ? Columns.JOURNAL : Columns.CASH_RECEIPT);
            outbox.answered(entry.name(), Optional.of(fate.reason()).filter(reason -> !reason.isEmpty()));
        }
    }

    private FileEntry carry(String name, List<Row> rows, List<String> columns) {
        String text = rows.stream()
                .map(row -> columns.stream().map(row::of).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", String.join(",", columns) + "\r\n", "\r\n"));
        files.write("in/" + name, text.getBytes(StandardCharsets.UTF_8));
        theirs.machine().pickUp();
        return theirs.files().getLast();
    }

    /// What waits to go.
    List<Outgoing> waiting() {
        return outbox.open().stream().map(Outbox.Entry::what).toList();
    }

    void map(AccountRole role, String account) {
        accounts.put(role, account);
    }

    void unmap(AccountRole role) {
        accounts.remove(role);
    }

    void bookOn(LocalDate other) {
        day = other;
    }

    PostingTerms terms() {
        return terms(accounts, day);
    }

    /// With the accounts of settlement.md C2 and C3.
    static PostingTerms documentedTerms() {
        return terms(ACCOUNTS, DAY);
    }

    private static PostingTerms terms(Map<AccountRole, String> accounts, LocalDate day) {
        return new PostingTerms(
                PAYOUT, day, accounts, Map.of("VAT-20", "PUR20", Tax.NONE, "PUR0"), Map.of("VAT-20", "OUT20"));
    }

    BigDecimal balance(String account) {
        return theirs.balances().getOrDefault(account, BigDecimal.ZERO);
    }

    List<Posting> example() {
        return example(sale("X-A"), sale("X-B"));
    }

    /// settlement.md C3.
    static List<Posting> example(ErpReference a, ErpReference b) {
        return List.of(
                new Receipt(new OrderId("X-A"), a, pounds("252.00")),
                new Repayment(
                        new OrderId("X-B"),
                        b,
                        List.of(new Credited("CUSHION", pounds("60.00"), pounds("10.00"), "VAT-20")),
                        Optional.empty(),
                        pounds("60.00")),
                new Bill(
                        "JLP-1",
                        List.of(charge(AccountRole.COMMISSION, "37.80", "7.56")),
                        List.of(charge(AccountRole.COMMISSION, "9.00", "1.80")),
                        CurrencyUnit.GBP),
                new Bill(
                        "JLP-2",
                        List.of(charge(AccountRole.SUBSCRIPTION, "40.00", "8.00")),
                        List.of(),
                        CurrencyUnit.GBP),
                new Transfer(pounds("109.44")));
    }

    List<Posting> exampleWithout(int at) {
        List<Posting> rest = new ArrayList<>(example());
        rest.remove(at);
        return rest;
    }

    ErpReference sale(String order) {
        return ours.salesOf(new OrderId(order)).getFirst();
    }

    static Charge charge(AccountRole role, String net, String tax) {
        return new Charge(role, "VAT-20", pounds(net), pounds(tax));
    }

    static Money pounds(String amount) {
        return Money.parse("GBP " + amount);
    }
}
