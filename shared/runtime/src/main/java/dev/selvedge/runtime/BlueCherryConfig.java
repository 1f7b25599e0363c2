package dev.selvedge.runtime;

import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import dev.selvedge.erp.bluecherry.OrderSettings.Cancellation;
import dev.selvedge.erp.bluecherry.OrderSettings.PoNumber;
import dev.selvedge.erp.bluecherry.SkuSettings.Part;
import dev.selvedge.erp.bluecherry.StockSettings.Layout;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The supplier's CGS BlueCherry. Nothing of it is public: every default is what the documents at hand say, which is a
/// guess for most of it, and a supplier's own specification is entered here.
public interface BlueCherryConfig {

    /// What carries orders, answers, shipments and stock: `csv`, `x12` or `rest`.
    @WithDefault("csv")
    Transport transport();

    /// The name of the secret in Secrets Manager, where [#rest] asks for credentials: JSON whose parts those need.
    Optional<String> secret();

    Orders orders();

    Skus skus();

    Stock stock();

    Text text();

    Folders folders();

    X12Config x12();

    RestConfig rest();

    Finance finance();

    /// What an order must be like. Division, warehouse, customer, store and terms are mappings.
    interface Orders {
        /// How long a PO number may be.
        @WithDefault("22")
        int longestPo();

        /// How an order's id becomes a PO number: `order-id`, or `short` for a digest of 13 characters.
        @WithDefault("order-id")
        PoNumber poNumber();

        /// What `OrderType` says of an order.
        @WithDefault("DS")
        String type();

        /// How an order is taken back: by `file`, or `by-hand`.
        @WithDefault("file")
        Cancellation cancellation();

        /// What `OrderType` says of an order that is taken back.
        @WithDefault("CN")
        String cancellationType();

        /// How long after the shipping deadline `CancelDate` is.
        @WithDefault("P7D")
        Duration cancelAfter();

        /// How goods are to leave; without it, as BlueCherry has it.
        Optional<String> shipVia();

        /// How long a cancellation may go unanswered before people are told.
        @WithDefault("PT4H")
        Duration cancelledWithin();

        /// How long until it is worth looking whether BlueCherry has answered.
        @WithDefault("PT5M")
        Duration askEvery();
    }

    /// What a SKU at John Lewis is in BlueCherry.
    interface Skus {
        /// The UPC, or the parts of BlueCherry's own key in their sequence, separated by commas: `division`, `style`,
        /// `colour`, `label`, `dimension`, `size-bucket`.
        @WithDefault("upc")
        List<Part> parts();

        /// What stands between the parts.
        @WithDefault("-")
        String separator();
    }

    /// How stock is shown.
    interface Stock {
        /// The columns of the stock file: `available`, `inquiry` or `record-types`.
        @WithDefault("available")
        Layout layout();

        /// The locations whose stock is sold at John Lewis, separated by commas; without them, all but those left out.
        Optional<Set<String>> locations();

        /// Locations in transit or direct, whose stock is never sold; neither is that without a location.
        @WithDefault("POE,FOB")
        Set<String> leftOut();

        /// The column that names an item's category.
        @WithDefault("BRAND")
        String category();

        /// How many rows one page of a reading has.
        @WithDefault("20000")
        int page();
    }

    /// How texts and dates are written.
    interface Text {
        /// `UTF-8` or `windows-1252`.
        @WithDefault("UTF-8")
        String charset();

        /// How a day is written: `MM/dd/uuuu`, or `uuuu-MM-dd` for ISO.
        @WithDefault("MM/dd/uuuu")
        String datePattern();

        /// The zone of the account's clock.
        @WithDefault("Europe/London")
        String zone();

        /// Whether the first row of a CSV file names the columns.
        @WithDefault("true")
        boolean header();

        /// What this account calls a column, by its documented name, in which capitals and signs do not count.
        Map<String, String> renamed();
    }

    /// Where files lie and what they are called.
    interface Folders {
        /// To BlueCherry.
        @WithDefault("in")
        String in();

        /// From BlueCherry.
        @WithDefault("out")
        String out();

        /// What was taken, by whichever side took it.
        @WithDefault("archive")
        String archive();

        /// What was not taken.
        @WithDefault("error")
        String error();

        /// The first part of every name of ours, and of BlueCherry's where nothing else is said of those.
        @WithDefault("JLM")
        String prefix();

        Names names();

        /// How long a file may lie before its receiver has picked it up, or sent the 997 that is owed.
        @WithDefault("PT2H")
        Duration answeredWithin();

        /// How old the last complete reading of `out` may be before what has left counts as unknown.
        @WithDefault("PT30M")
        Duration readWithin();
    }

    /// What BlueCherry's files are called: regular expressions of whole names, by which they are told apart. The group
    /// `stamp`, if there is one, is the time of the batch. Without one, names are those of bluecherry.md.
    interface Names {
        Optional<String> answers();

        Optional<String> shipments();

        Optional<String> stock();

        Optional<String> invoices();

        Optional<String> receipts();

        /// How the times in names are written, in ours too.
        Optional<String> stamp();
    }

    /// What is told of a payout refers to. Both of what has no default must be said.
    interface Finance {
        /// The division under which everything is booked.
        Optional<String> division();

        /// The customer that John Lewis is in the ledger.
        Optional<String> customer();

        /// The code under which what customers have back comes off the receipts, where BlueCherry makes the credit
        /// notes of returns itself; without it, the journal takes it off sales.
        Optional<String> deductionCode();

        /// How `Period` names the month of a day.
        @WithDefault("uuuuMM")
        String periodPattern();

        /// How long a batch number may be, at least 10.
        @WithDefault("20")
        int longestBatch();

        /// How long until it is worth looking whether BlueCherry has taken a batch.
        @WithDefault("PT5M")
        Duration askEvery();
    }
}
