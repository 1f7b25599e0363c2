package dev.selvedge.runtime;

import dev.selvedge.erp.cin7core.Cin7BooksSettings.InvoiceBy;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.Mode;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.MoneyFields;
import dev.selvedge.erp.cin7core.Cin7Settings.LineTotal;
import dev.selvedge.johnlewis.mirakl.MiraklSettings;
import dev.selvedge.johnlewis.mirakl.MiraklSettings.CustomerOrderNumberFrom;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One connection: one supplier, its ERP and its shop at John Lewis. In the environment the names are spelled
/// `SELVEDGE_MIRAKL_SHOP_ID` and so on.
@ConfigMapping(prefix = "selvedge")
public interface ConnectionConfig {

    Connection connection();

    Function function();

    /// The names of the tables in DynamoDB, by what they hold: `ledger`, `cursors`, `mappings`, `holds`, `journal`,
    /// `catalogue`, `limits`, `publications`, `open-orders`, `tracking-numbers`, `remittances`, `facts`.
    Map<String, String> tables();

    /// The URLs of the queues, by what they carry: `orders`, `references`, `stock`, `dispatches`, `settlements`.
    Map<String, String> queues();

    /// The names of the buckets in S3, by what they hold: `documents`, `settlements` for what finance must keep, and
    /// `exchange` for the files that are shared with the ERP.
    Map<String, String> buckets();

    /// The resource names of the topics in SNS, by what they tell: `alerts`.
    Map<String, String> topics();

    Mirakl mirakl();

    /// The supplier's ERP: `cin7` or `bluecherry`. Nothing need be said of the other.
    @WithDefault("cin7")
    ErpChoice erp();

    Cin7 cin7();

    BlueCherryConfig bluecherry();

    /// The ERPs that there is an adapter for.
    enum ErpChoice {
        CIN7,
        BLUECHERRY
    }

    interface Connection {
        /// The name of this connection in metrics and resource names, `acme-john-lewis` for example.
        String name();
    }

    interface Function {
        /// How long one invocation may run before AWS ends it.
        Duration timeout();
    }

    /// John Lewis's Mirakl.
    interface Mirakl {
        /// The address of John Lewis's Mirakl, `https://….mirakl.net` for example.
        URI url();

        /// The shop's number; it goes with every call.
        long shopId();

        /// The name of the secret in Secrets Manager: JSON with `apiKey`.
        String secret();

        /// Which field carries the Customer Order Number.
        @WithDefault("order-reference-for-customer")
        CustomerOrderNumberFrom customerOrderNumber();

        /// The least time between two readings of the order list: a minute, 15 for Mirakl's external partners.
        @WithDefault("PT1M")
        Duration ordersEvery();

        /// How long a reading of the order list waits for its turn behind a look at one order, which does not wait: as
        /// long as `orders-every`, and the reading comes next; but no longer than a function may run.
        @WithDefault("PT1M")
        Duration ordersPatience();

        /// The least time between two updates of orders.
        @WithDefault("PT1M")
        Duration updatesEvery();

        /// How long the platform's own settings are believed before they are read again.
        @WithDefault("P1D")
        Duration platformEvery();

        /// The least time between two walks over the payouts, and between two over the operator's documents.
        @WithDefault("PT1S")
        Duration billingEvery();

        /// The least time between two pages of the transaction log: 60 an hour are allowed.
        @WithDefault("PT1M")
        Duration transactionsEvery();

        /// How long a page of the transaction log waits for its turn before the work on its payout is given back to the
        /// queue.
        @WithDefault("PT5S")
        Duration transactionsPatience();

        @WithDefault("PT5S")
        Duration connectTimeout();

        /// How long an answer may take.
        @WithDefault("PT30S")
        Duration readTimeout();

        MiraklStock stock();
    }

    /// How stock is shown at John Lewis's Mirakl.
    interface MiraklStock {
        /// The warehouse whose quantities are sent; without one they are the whole shop's.
        Optional<String> warehouse();

        /// A regular expression for the words with which a report says that there is no such offer. No public document
        /// has them.
        @WithDefault(MiraklSettings.Stock.UNKNOWN_OFFER)
        String unknownOffer();

        /// A regular expression for the words with which a report finds fault with a quantity. No public document has
        /// them.
        @WithDefault(MiraklSettings.Stock.BAD_VALUE)
        String badValue();

        /// The least time between two stock files.
        @WithDefault("PT1M")
        Duration importsEvery();

        /// The least time between two looks at how far a file is.
        @WithDefault("PT15S")
        Duration importStatusEvery();

        /// The least time between two readings of what was refused.
        @WithDefault("PT1M")
        Duration reportsEvery();

        /// The least time between two lists of all offers: one a day is allowed.
        @WithDefault("PT23H")
        Duration exportsEvery();

        /// The least time between two looks at how far a list of offers is.
        @WithDefault("PT10S")
        Duration exportStatusEvery();
    }

    /// The supplier's Cin7 Core. What has no default must be said where it is the ERP.
    interface Cin7 {
        @WithDefault("https://inventory.dearsystems.com/ExternalApi/v2")
        URI url();

        /// The name of the secret in Secrets Manager: JSON with `accountId` and `applicationKey`.
        Optional<String> secret();

        /// The one customer in Cin7 Core that stands for John Lewis.
        Optional<String> customer();

        /// The location in Cin7 Core from which orders are supplied.
        Optional<String> location();

        /// The locations whose stock is sold at John Lewis, separated by commas; without them, the one that supplies
        /// orders.
        Optional<List<String>> stockLocations();

        /// The name of the service product in Cin7 Core under which carriage is charged.
        @WithDefault("Shipping")
        String shippingProduct();

        /// What Cin7 Core expects as a line's `Total` when prices exclude tax; to be tried on the supplier's account.
        @WithDefault("price")
        LineTotal lineTotal();

        /// The least time between two calls of all functions together: 60 a minute are allowed.
        @WithDefault("PT1.1S")
        Duration callEvery();

        /// How long a worker waits for its turn to call before it gives the order back to the queue.
        @WithDefault("PT5S")
        Duration patience();

        /// How long a reading of the stock waits for its turn: less than `patience`, so that orders go first, and no
        /// less than `call-every`.
        @WithDefault("PT2.5S")
        Duration stockPatience();

        /// How long a call for a remittance waits for its turn, before a posting is begun: no more than `patience`, so
        /// that orders go first, and no less than `call-every`.
        @WithDefault("PT2.5S")
        Duration settlementPatience();

        /// How long a new sale, or a new entry in the books, may be missing from Cin7 Core's lists.
        @WithDefault("PT10S")
        Duration searchLag();

        @WithDefault("PT5S")
        Duration connectTimeout();

        /// How long an answer may take.
        @WithDefault("PT30S")
        Duration readTimeout();

        Cin7Books books();
    }

    /// How remittances are entered in Cin7 Core. Accounts and tax rules are mappings.
    interface Cin7Books {
        /// As whom Cin7 Core knows John Lewis, who charges commission.
        @WithDefault("John Lewis plc")
        String supplier();

        /// The name of the service product in Cin7 Core under which John Lewis's charges are billed.
        @WithDefault("Marketplace charges")
        String chargeProduct();

        /// What a document of charges becomes: `bill`, `spend-money`, or `journal`, which carries no tax rule.
        @WithDefault("bill")
        Mode mode();

        /// Who makes the invoices of sales: `selvedge`, or `erp` for somebody at the supplier.
        @WithDefault("selvedge")
        InvoiceBy invoiceBy();

        /// How Cin7 Core spells the lines of a money task: as its `samples` do or as its `table` does; to be tried on
        /// the supplier's account.
        @WithDefault("samples")
        MoneyFields moneyFields();
    }
}
