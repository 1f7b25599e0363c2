package dev.selvedge.runtime;

import dev.selvedge.erp.bluecherry.RestSettings.Sends;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where BlueCherry's REST interface is and how it is spoken to. Entries of maps go by documented names, in which
/// capitals and signs do not count.
public interface RestConfig {

    /// To which the paths are added; must be said where the transport is `rest`.
    Optional<URI> url();

    /// How it knows us: `none`, `basic` with the secret's parts `user` and `password`, `bearer` with `token`,
    /// `api-key-header` with `key`, or `client-credentials` with `clientId` and `clientSecret`.
    @WithDefault("none")
    Access access();

    /// The header of `api-key-header`.
    @WithDefault("X-Api-Key")
    String header();

    /// Where `client-credentials` have tokens: an address, or a path of the interface's own.
    Optional<URI> token();

    /// What a token is asked for.
    Optional<String> scope();

    /// How a client says who it is when it asks for a token: `basic` or `form`.
    @WithDefault("basic")
    Sends sends();

    Paths paths();

    Bodies bodies();

    Lists lists();

    Pace pace();

    /// What a line's `Status` is called, to its documented name: `OPEN=ACCEPTED`; the others keep theirs.
    Optional<List<String>> statuses();

    /// A regular expression for the words with which a batch is refused whose number is there already. No source has
    /// them.
    @WithDefault("(?i)already|duplicate|is booked")
    String hasItAlready();

    /// The ways to be known.
    enum Access {
        NONE,
        BASIC,
        BEARER,
        API_KEY_HEADER,
        CLIENT_CREDENTIALS
    }

    /// What is called where.
    interface Paths {
        @WithDefault("/orders")
        String orders();

        /// Where orders are taken back.
        @WithDefault("/orders")
        String cancellations();

        @WithDefault("/inventory/ats")
        String inventory();

        @WithDefault("/shipments")
        String shipments();

        @WithDefault("/gl/journals")
        String journals();

        @WithDefault("/ar/cash-receipts")
        String cashReceipts();
    }

    /// Where columns stand in JSON, as pointers (RFC 6901); those that are not named stand under their names in
    /// camelCase. `-` is each row's own place in a list: `/lines/-/qty`.
    interface Bodies {
        Map<String, String> order();

        Map<String, String> answer();

        Map<String, String> shipment();

        /// As well `AsOf`, when the stock was computed.
        Map<String, String> stock();

        Map<String, String> cashReceipts();

        Map<String, String> journal();

        /// Columns that are JSON numbers in what is sent; the others are texts.
        @WithDefault("Qty,UnitPrice,AmountApplied,DeductionAmount,Debit,Credit")
        Set<String> numbers();

        /// Where a refusal says why.
        @WithDefault("/error,/message,/lines/-/reason")
        List<String> words();
    }

    /// How lists are asked for and shown.
    interface Lists {
        /// What a parameter is called: `poNumber`, `modifiedSince`, `shippedSince`, `division`, `warehouse`,
        /// `customer`, `page`, `pageSize`.
        Map<String, String> renamed();

        /// Parameters that every question for stock has: `warehouse`.
        Map<String, String> stockOnly();

        /// Parameters that every question for shipments has: `customer`.
        Map<String, String> shipmentsOnly();

        /// Where the list stands in an answer; empty if it is the answer.
        @WithDefault("/items")
        Optional<String> items();

        /// Where it says how many there are on all pages; without it, a page that is not full is the last.
        @WithDefault("/total")
        Optional<String> total();

        /// How many are asked for at once.
        @WithDefault("100")
        int pageSize();
    }

    /// How fast, how long and how far back it is asked; see [RestSettings.Pace].
    interface Pace {
        @WithDefault("PT0.2S")
        Duration callEvery();

        @WithDefault("PT5S")
        Duration patience();

        @WithDefault("PT5S")
        Duration connectTimeout();

        @WithDefault("PT20S")
        Duration readTimeout();

        @WithDefault("PT30M")
        Duration answeredWithin();

        @WithDefault("PT1H")
        Duration overlap();

        @WithDefault("P2D")
        Duration lookBack();

        @WithDefault("50")
        int ordersAtOnce();

        @WithDefault("P14D")
        Duration watched();
    }
}
