package dev.selvedge.local.simulator.bluecherry;

import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Format;
import dev.selvedge.local.simulator.bluecherry.Interchange.Group;
import dev.selvedge.local.simulator.bluecherry.Interchange.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Takes the files out of `in`, in the order of their names, and moves each to `archive` or to `error`. What a partner
/// is still writing, `name.tmp`, it leaves.
final class PickUp {

    private final Account account;
    private final FileStore files;
    private final BlueCherrySettings settings;
    private final Dates dates;
    private final OrderClerk clerk;
    private final CsvFiles csv;
    private final Order850 orders;
    private final Consumer<List<LineAnswer>> answers;
    private final Consumer<List<Segment>> receipts;
    private final Set<String> taken = new HashSet<>();

    PickUp(
            Account account,
            FileStore files,
            BlueCherrySettings settings,
            OrderClerk clerk,
            Consumer<List<LineAnswer>> answers,
            Consumer<List<Segment>> receipts) {
        this.account = account;
        this.files = files;
        this.settings = settings;
        this.dates = new Dates(settings);
        this.clerk = clerk;
        this.csv = new CsvFiles(settings.text());
        this.orders = new Order850(settings.edi(), dates);
        this.answers = answers;
        this.receipts = receipts;
    }

    void run(Instant now) {
        String folder = settings.folders().in();
        for (String path : files.list(folder)) {
            if (!path.endsWith(".tmp")) {
                String name = path.substring(folder.length() + 1);
                String reason = taken(name, files.read(path).orElseThrow(), now);
                String to = reason.isEmpty()
                        ? settings.folders().archive()
                        : settings.folders().error();
                files.move(path, to + "/" + name);
                account.files.add(new FileEntry(now, name, reason));
            }
        }
    }

    /// @return why not, or nothing
    private String taken(String name, byte[] content, Instant now) {
        if (taken.contains(name)) {
            return "a file of this name was taken before";
        }
        try {
            String reason = read(name, content, now);
            if (reason.isEmpty()) {
                taken.add(name);
            }
            return reason;
        } catch (Unreadable unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
    }

    private String read(String name, byte[] content, Instant now) {
        if (name.startsWith(start(Document.FINANCE)) && name.endsWith(".csv")) {
            CsvFiles.Table table = csv.read(content, List.of(Columns.CASH, Columns.JOURNAL));
            return account.finance.book(table.columns(), table.rows(), dates);
        }
        if (settings.format() == Format.CSV && name.startsWith(start(Document.ORDER)) && name.endsWith(".csv")) {
            answers.accept(clerk.take(csv.read(content, List.of(Columns.ORDER)).rows()));
            return "";
        }
        boolean order = name.startsWith(start(Document.ORDER)) && name.endsWith(".850");
        boolean receipt = name.startsWith(start(Document.RECEIPT)) && name.endsWith(".997");
        if (settings.format() == Format.X12 && (order || receipt)) {
            return interchange(
                    X12Reader.read(new String(content, settings.text().charset())), now);
        }
        return "nothing here is called so";
    }

    private String start(Document document) {
        return settings.folders().partner() + "_" + document.code() + "_";
    }

    private String interchange(Interchange interchange, Instant now) {
        if (!account.interchanges.add(interchange.control())) {
            return "interchange " + interchange.control() + " was taken before";
        }
        for (Group group : interchange.groups()) {
            if (group.id().equals("FA")) {
                group.transactions().forEach(receipt -> received(receipt, now));
            } else {
                orders(group);
            }
        }
        return "";
    }

    private void received(Transaction receipt, Instant now) {
        Segment group = receipt.all("AK1").stream().findFirst().orElseThrow(() -> new Unreadable(1, "no AK1"));
        Segment verdict = receipt.all("AK9").stream().findFirst().orElseThrow(() -> new Unreadable(1, "no AK9"));
        account.receipts.add(new ReceiptView(now, group.at(1), group.at(2), verdict.at(1)));
    }

    /// A group of orders has one 997, and each good 850 its own 855. AK502 1 is an unknown set, 5 a set with a segment
    /// in error.
    private void orders(Group group) {
        List<Segment> receipt = new ArrayList<>();
        receipt.add(Segment.of("AK1", group.id(), group.control()));
        int accepted = 0;
        for (Transaction order : group.transactions()) {
            String error = error(order);
            receipt.add(Segment.of("AK2", order.type(), order.control()));
            receipt.add(Segment.of("AK5", error.isEmpty() ? "A" : "R", error));
            if (error.isEmpty()) {
                accepted++;
                answers.accept(clerk.take(orders.rows(order)));
            }
        }
        String count = Integer.toString(group.transactions().size());
        String code = accepted == group.transactions().size() ? "A" : accepted == 0 ? "R" : "P";
        receipt.add(Segment.of("AK9", code, count, count, Integer.toString(accepted)));
        receipts.accept(receipt);
    }

    private String error(Transaction order) {
        if (!order.error().isEmpty()) {
            return order.error();
        }
        if (!order.type().equals("850")) {
            return "1";
        }
        return orders.isWhole(order) ? "" : "5";
    }
}
