package dev.selvedge.aws;

import static dev.selvedge.aws.ReconciliationWords.many;

import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Reconciliation;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.Money;

/// A reconciliation as a page that finance prints and signs: one file that needs nothing else, and runs nothing.
final class ReconciliationPage {

    private final Reconciliation all;
    private final ReconciliationWords words;
    private final Html html;

    ReconciliationPage(Reconciliation reconciliation, ZoneId zone) {
        this.all = reconciliation;
        this.words = new ReconciliationWords(zone);
        this.html = new Html(reconciliation.payout().amount().getCurrencyUnit());
    }

    byte[] html() {
        ReconciliationFindings findings = new ReconciliationFindings(all, words, html);
        ReconciliationSums sums = new ReconciliationSums(all, words, html);
        writeHead();
        writeTitle();
        writeFigures();
        writeVerdict();
        findings.writeDiscrepancies();
        sums.writeKinds();
        sums.writeEarnings();
        findings.writePenalties();
        sums.writeDocuments();
        new ReconciliationPostings(all, html).write();
        new ReconciliationOrders(all, html).write();
        writeEnd();
        return html.bytes();
    }

    private void writeHead() {
        String name = all.payout().name();
        html.raw("""
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>Reconciliation\s""").text(name).raw("</title>\n<style>\n");
        html.raw(ReconciliationStyle.CSS);
        html.raw("@page { @bottom-left { content: \"").css(name).raw("\"; } }\n");
        html.raw("</style>\n</head>\n<body>\n");
    }

    private void writeTitle() {
        Payout payout = all.payout();
        html.raw("<header>\n<p class=\"over\">Reconciliation of a John Lewis payout · billing cycle ")
                .text(payout.id())
                .raw("</p>\n<h1>")
                .text(payout.name())
                .raw("</h1>\n<dl>");
        fact("Payment", words.payment(payout));
        fact("Billed on", words.day(payout.createdAt()));
        fact("Booked on", all.progress().on().map(ReconciliationWords::day).orElse("Not booked yet"));
        fact("Compared on", words.minute(all.madeAt()));
        html.raw("</dl>\n</header>\n");
    }

    private void fact(String name, String value) {
        html.raw("<div><dt>").text(name).raw("</dt><dd>").text(value).raw("</dd></div>");
    }

    private void writeFigures() {
        Payout payout = all.payout();
        html.raw("<section id=\"figures\">");
        figure(direction(payout.amount()), Optional.of(payout.amount()));
        figure(many(all.lines(), "line") + (all.lines() == 1 ? " comes to" : " come to"), Optional.of(all.sum()));
        figure("Difference", Optional.of(all.adrift()));
        figure("Left on clearing", all.progress().clearing());
        html.raw("</section>\n");
    }

    private static String direction(Money amount) {
        if (amount.isZero()) {
            return "Nothing is to be paid";
        }
        return amount.isPositive() ? "John Lewis pays" : "John Lewis is owed";
    }

    private void figure(String name, Optional<Money> amount) {
        html.raw("<div><span>").text(name).raw("</span><b>");
        amount.ifPresentOrElse(html::amount, () -> html.raw("–"));
        html.raw("</b><i>")
                .text(all.payout().amount().getCurrencyUnit().getCode())
                .raw("</i></div>");
    }

    private void writeVerdict() {
        html.raw("<section id=\"verdict\" class=\"")
                .raw(isGood() ? "good" : "bad")
                .raw("\">\n<p class=\"big\">");
        writeAddsUp();
        html.raw("</p>\n<p>").text(ReconciliationWords.standing(all)).raw(" ");
        all.progress().clearing().ifPresent(this::writeClearing);
        html.raw("</p>\n</section>\n");
    }

    private boolean isGood() {
        return all.adrift().isZero()
                && all.blocking().isEmpty()
                && all.progress().clearing().map(Money::isZero).orElse(true);
    }

    private void writeAddsUp() {
        if (!all.adrift().isZero()) {
            html.raw("Does not add up: the lines come to ")
                    .amount(all.adrift().abs())
                    .raw(all.adrift().isPositive() ? " less" : " more")
                    .raw(" than the payout.");
        } else if (all.blocking().isEmpty()) {
            html.raw("Adds up: the lines come to the payout, to the penny.");
        } else {
            html.raw("Does not stand: the lines come to the payout, but ")
                    .text(many(all.blocking().size(), "discrepancy"))
                    .raw(" must be settled first.");
        }
    }

    private void writeClearing(Money left) {
        if (left.isZero()) {
            html.raw("Clearing is even at ").amount(left).raw(".");
        } else {
            html.raw("<strong>Clearing is adrift by ").amount(left).raw(".</strong>");
        }
    }

    private void writeEnd() {
        html.raw("<footer>\n<div class=\"sign\"><p>Checked by</p><p>Date</p></div>\n")
                .raw("<div class=\"sign\"><p>Approved by</p><p>Date</p></div>\n<p class=\"note\">Amounts are in ")
                .text(all.payout().amount().getCurrencyUnit().getCode())
                .raw(" unless they say otherwise; above zero is to the seller’s credit. Times are those of ")
                .text(words.zone())
                .raw(". Beside this page: " + String.join(", ", ReconciliationTables.NAMES))
                .raw(" for a spreadsheet and " + S3Reconciliations.JSON + " for a program.</p>\n")
                .raw("</footer>\n</body>\n</html>\n");
    }
}
