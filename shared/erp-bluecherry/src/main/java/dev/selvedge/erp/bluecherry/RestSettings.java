package dev.selvedge.erp.bluecherry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where the REST interface is and how it is spoken to (bluecherry.md B3, REST: all of it guessed).
///
/// @param url to which paths are added
/// @param access how it knows us
/// @param bodies where columns stand in what is sent and shown
/// @param lists how it shows lists
/// @param statuses what a line's `Status` is called, to its documented name; the others keep theirs
/// @param hasItAlready the words with which it refuses a batch of which it has the number: only after an answer was
///     lost they mean that it was booked. No source gives them
public record RestSettings(
        URI url,
        Paths paths,
        Access access,
        Bodies bodies,
        Lists lists,
        Pace pace,
        Map<String, String> statuses,
        String hasItAlready) {

    public RestSettings {
        statuses = Map.copyOf(statuses);
    }

    /// With the documented defaults and no authentication.
    public static RestSettings at(URI url) {
        return new RestSettings(
                url,
                Paths.documented(),
                new Access.None(),
                Bodies.documented(),
                Lists.documented(),
                Pace.usual(),
                Map.of(),
                "(?i)already|duplicate|is booked");
    }

    /// What is called where.
    ///
    /// @param cancellations where orders are taken back; no source names one apart from that of the orders
    public record Paths(
            String orders,
            String cancellations,
            String inventory,
            String shipments,
            String journals,
            String cashReceipts) {

        public static Paths documented() {
            return new Paths("/orders", "/orders", "/inventory/ats", "/shipments", "/gl/journals", "/ar/cash-receipts");
        }
    }

    /// How the interface knows us; the secrets themselves are parts of the credentials.
    public sealed interface Access {

        record None() implements Access {}

        /// With the parts `user` and `password`.
        record Basic() implements Access {}

        /// With the part `token`.
        record Bearer() implements Access {}

        /// With the part `key`.
        record ApiKeyHeader(String header) implements Access {}

        /// OAuth 2 (RFC 6749, 4.4), with the parts `clientId` and `clientSecret`.
        ///
        /// @param token where tokens are had: an address, or a path of the interface's own
        record ClientCredentials(URI token, Optional<String> scope, Sends sends) implements Access {}
    }

    /// How a client says who it is when it asks for a token (RFC 6749, 2.3.1).
    public enum Sends {
        BASIC,
        FORM
    }

    /// Where columns stand in JSON, by their documented names, as pointers (RFC 6901); those that are not named stand
    /// under their names in camelCase. `-` in a pointer is each row's own place in a list: `/lines/-/qty`.
    ///
    /// @param stock as well `AsOf`, when the stock was computed
    /// @param numbers columns that are JSON numbers in what is sent; the others are texts
    /// @param words where a refusal says why
    public record Bodies(
            Map<String, String> order,
            Map<String, String> answer,
            Map<String, String> shipment,
            Map<String, String> stock,
            Map<String, String> cashReceipts,
            Map<String, String> journal,
            Set<String> numbers,
            List<String> words) {

        public Bodies {
            order = Map.copyOf(order);
            answer = Map.copyOf(answer);
            shipment = Map.copyOf(shipment);
            stock = Map.copyOf(stock);
            cashReceipts = Map.copyOf(cashReceipts);
            journal = Map.copyOf(journal);
            numbers = Set.copyOf(numbers);
            words = List.copyOf(words);
        }

        public static Bodies documented() {
            return new Bodies(
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Set.of(
                            Columns.QUANTITY,
                            Columns.UNIT_PRICE,
                            Columns.APPLIED,
                            Columns.DEDUCTION,
                            Columns.DEBIT,
                            Columns.CREDIT),
                    List.of("/error", "/message", "/lines/-/reason"));
        }
    }

    /// How lists are asked for and shown.
    ///
    /// @param renamed what a parameter is called, by its documented name; the others keep theirs
    /// @param stockOnly parameters that every question for stock has, by their documented names: `warehouse`
    /// @param shipmentsOnly as well, for shipments: `customer`
    /// @param items where the list stands in an answer, empty if it is the answer
    /// @param total where it says how many there are on all pages; if it does not, a page that is not full is the
    /// last
    /// @param pageSize how many are asked for at once
    public record Lists(
            Map<String, String> renamed,
            Map<String, String> stockOnly,
            Map<String, String> shipmentsOnly,
            String items,
            String total,
            int pageSize) {

        public Lists {
            renamed = Map.copyOf(renamed);
            stockOnly = Map.copyOf(stockOnly);
            shipmentsOnly = Map.copyOf(shipmentsOnly);
        }

        public static Lists documented() {
            return new Lists(Map.of(), Map.of(), Map.of(), "/items", "/total", 100);
        }
    }

    /// How fast, how long and how far back it is asked.
    ///
    /// @param callEvery the least time between two calls
    /// @param patience how long a call waits for its turn
    /// @param answeredWithin how long something may have been sent without an answer
    /// @param overlap how far before the last reading the next one of shipments begins, so that
    ///     what is entered late is seen
    /// @param lookBack how far back the first one goes
    /// @param ordersAtOnce how many orders are looked at in one run
    /// @param watched how long after it was sent an order is looked at
    public record Pace(
            Duration callEvery,
            Duration patience,
            Duration connectTimeout,
            Duration readTimeout,
            Duration answeredWithin,
            Duration overlap,
            Duration lookBack,
            int ordersAtOnce,
            Duration watched) {

        public static Pace usual() {
            return new Pace(
                    Duration.ofMillis(200),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofDays(2),
                    50,
                    Duration.ofDays(14));
        }
    }
}
