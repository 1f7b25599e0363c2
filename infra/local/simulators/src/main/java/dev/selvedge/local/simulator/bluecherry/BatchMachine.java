package dev.selvedge.local.simulator.bluecherry;

import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Format;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Schedule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The batches of BlueCherry's day: files are picked up, answered, shipments and stock are written. Whoever owns the
/// clock calls [#work] as time goes by; each batch can be run by hand as well.
public final class BatchMachine {

    private final Account account;
    private final BlueCherrySettings settings;
    private final InstantSource clock;
    private final Outbox outbox;
    private final PickUp pickUp;
    private final CsvFiles csv;
    private final X12Writer x12;
    private final Sets sets;
    private final Dates dates;
    private final Slot pickUps;
    private final Slot shipments;
    private final Slot nights;
    private final List<Pending<List<LineAnswer>>> answers = new ArrayList<>();
    private final List<Pending<StockBatch>> stock = new ArrayList<>();
    private int sent;

    BatchMachine(
            Account account,
            FileStore files,
            BlueCherrySettings settings,
            OrderClerk clerk,
            Mistakes mistakes,
            InstantSource clock) {
        this.account = account;
        this.settings = settings;
        this.clock = clock;
        this.dates = new Dates(settings);
        this.outbox = new Outbox(files, settings, dates, mistakes);
        this.csv = new CsvFiles(settings.text());
        this.x12 = new X12Writer(settings.edi(), dates);
        this.sets = new Sets(settings.edi(), dates);
        this.pickUp = new PickUp(account, files, settings, clerk, this::later, this::receipt);
        Schedule schedule = settings.schedule();
        this.pickUps = new Slot(clock.instant(), last -> last.plus(schedule.pickUp()));
        this.shipments = new Slot(clock.instant(), last -> last.plus(schedule.shipments()));
        this.nights = new Slot(clock.instant(), last -> night(last, schedule));
    }

    /// Does all that is due.
    public void work() {
        synchronized (account) {
            Instant now = clock.instant();
            outbox.complete();
            if (pickUps.isDue(now)) {
                pickUp();
            }
            sendAnswers(now);
            if (shipments.isDue(now)) {
                sendShipments();
            }
            if (nights.isDue(now)) {
                recomputeStock();
            }
            sendStock(now);
        }
    }

    /// Picks up what lies in `in`. What it says is answered later, and so is what changed since the last time: an
    /// answer never overtakes an earlier one.
    public void pickUp() {
        synchronized (account) {
            pickUp.run(clock.instant());
            later(List.copyOf(account.changes));
            account.changes.clear();
        }
    }

    /// Writes what has left since the last time, with its invoices where the format has them, and what got another
    /// label.
    public void sendShipments() {
        synchronized (account) {
            List<ShipmentView> fresh = List.copyOf(account.shipments.subList(sent, account.shipments.size()));
            sent = account.shipments.size();
            List<ShipmentView> told = Stream.concat(
                            account.relabelled.stream().filter(again -> !fresh.contains(again)), fresh.stream())
                    .toList();
            account.relabelled.clear();
            if (told.isEmpty()) {
                return;
            }
            Instant now = clock.instant();
            if (settings.format() == Format.CSV) {
                String text = csv.write(Columns.SHIPMENT, told.stream().flatMap(one -> one.rows(dates)));
                outbox.send(Document.SHIPMENT, now, text);
                return;
            }
            List<List<Segment>> notices = told.stream().map(sets::shipment).toList();
            outbox.send(Document.SHIPMENT, now, x12.write("SH", "856", notices, now));
            if (fresh.isEmpty()) {
                return;
            }
            List<List<Segment>> invoices = fresh.stream()
                    .map(one -> sets.invoice(one, account.order(one.poNumber())))
                    .toList();
            outbox.send(Document.INVOICE, now, x12.write("IN", "810", invoices, now));
        }
    }

    /// Gives waiting lines what came, then computes stock as it is now; its file follows after the setting's lag.
    public void recomputeStock() {
        synchronized (account) {
            Instant now = clock.instant();
            new Allocation(account).run();
            StockBatch batch = new StockBatch(now, account.stock.all());
            account.batches.add(batch);
            stock.add(new Pending<>(now.plus(settings.schedule().stockLag()), batch));
        }
    }

    private void sendStock(Instant now) {
        List<Pending<StockBatch>> due =
                stock.stream().filter(one -> one.isDue(now)).toList();
        stock.removeAll(due);
        due.forEach(one -> stock(one.what(), now));
    }

    /// The time in the file's name is the batch's, not that of the writing.
    private void stock(StockBatch batch, Instant now) {
        String text = settings.format() == Format.CSV
                ? csv.write(StockFile.columns(settings.stock()), StockFile.rows(settings.stock(), batch))
                : x12.write("IB", "846", List.of(sets.stock(batch)), now);
        outbox.send(Document.STOCK, batch.at(), text);
    }

    private void later(List<LineAnswer> lines) {
        if (!lines.isEmpty()) {
            answers.add(new Pending<>(clock.instant().plus(settings.schedule().answerAfter()), lines));
        }
    }

    private void sendAnswers(Instant now) {
        List<Pending<List<LineAnswer>>> due =
                answers.stream().filter(one -> one.isDue(now)).toList();
        answers.removeAll(due);
        due.forEach(one -> answer(one.what(), now));
    }

    private void answer(List<LineAnswer> lines, Instant now) {
        if (settings.format() == Format.CSV) {
            outbox.send(
                    Document.ANSWER,
                    now,
                    csv.write(Columns.STATUS, lines.stream().map(LineAnswer::row)));
            return;
        }
        Map<String, List<LineAnswer>> orders = new LinkedHashMap<>();
        lines.forEach(line -> orders.computeIfAbsent(line.poNumber(), any -> new ArrayList<>())
                .add(line));
        List<List<Segment>> bodies =
                orders.values().stream().map(order -> sets.answer(order, now)).toList();
        outbox.send(Document.ANSWER, now, x12.write("PR", "855", bodies, now));
    }

    /// The translator's receipt comes with the pick-up itself; no source says when.
    private void receipt(List<Segment> body) {
        Instant now = clock.instant();
        outbox.send(Document.RECEIPT, now, x12.write("FA", "997", List.of(body), now));
    }

    private static Instant night(Instant last, Schedule schedule) {
        ZonedDateTime local = last.atZone(schedule.zone());
        ZonedDateTime tonight = local.with(schedule.night());
        Instant next = tonight.toInstant();
        return next.isAfter(last)
                ? next
                : tonight.plusDays(1).with(schedule.night()).toInstant();
    }
}
