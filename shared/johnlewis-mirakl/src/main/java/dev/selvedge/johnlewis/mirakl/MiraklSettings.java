package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.port.RateBudget.Allowance;
import java.net.URI;
import java.time.Duration;

/// Where John Lewis's Mirakl is and how it may be used.
///
/// @param ordersEvery the least time between two walks of OR11: a minute, 15 for an external partner
/// @param ordersPatience how long a walk of OR11 waits for its turn behind a look at one order, which waits for none
/// @param updatesEvery the least time between two calls of OR04: a minute
/// @param platformEvery how long what PC01, SH12 and SH21 say is believed: a day
public record MiraklSettings(
        URI url,
        long shopId,
        CustomerOrderNumberFrom customerOrderNumber,
        Duration ordersEvery,
        Duration ordersPatience,
        Duration updatesEvery,
        Duration platformEvery,
        Duration connectTimeout,
        Duration readTimeout,
        Stock stock,
        Billing billing) {

    /// With what is paid out read as Mirakl's document allows.
    public MiraklSettings(
            URI url,
            long shopId,
            CustomerOrderNumberFrom customerOrderNumber,
            Duration ordersEvery,
            Duration ordersPatience,
            Duration updatesEvery,
            Duration platformEvery,
            Duration connectTimeout,
            Duration readTimeout,
            Stock stock) {
        this(
                url,
                shopId,
                customerOrderNumber,
                ordersEvery,
                ordersPatience,
                updatesEvery,
                platformEvery,
                connectTimeout,
                readTimeout,
                stock,
                Billing.documented());
    }

    /// Which of Mirakl's fields carries John Lewis's Customer Order Number. No public document says; John Lewis's
    /// onboarding team does.
    public enum CustomerOrderNumberFrom {
        ORDER_REFERENCE_FOR_CUSTOMER,
        COMMERCIAL_ID
    }

    /// How stock is published.
    ///
    /// @param warehouse the warehouse whose quantities are sent; empty for quantities of the whole shop
    /// @param unknownOffer a regular expression for the words with which a report says that there is no such offer
    /// @param badValue a regular expression for the words with which a report finds fault with a quantity
    /// @param importsEvery the least time between two files, STO01: a minute
    /// @param importStatusEvery the least time between two calls of STO02: 15 seconds
    /// @param reportsEvery the least time between two calls of STO03: a minute
    /// @param exportsEvery the least time between two full lists of offers, OF52: a day
    /// @param exportStatusEvery the least time between two calls of OF53: 10 seconds
    public record Stock(
            String warehouse,
            String unknownOffer,
            String badValue,
            Duration importsEvery,
            Duration importStatusEvery,
            Duration reportsEvery,
            Duration exportsEvery,
            Duration exportStatusEvery) {

        /// A guess: no public document has the words of STO03.
        public static final String UNKNOWN_OFFER = "(?i)\\boffer\\b.*(not found|unknown|does not exist|no offer)";

        /// A guess, as [#UNKNOWN_OFFER] is.
        public static final String BAD_VALUE = "(?i)quantit";

        /// Quantities of the whole shop, told as often as Mirakl's document allows.
        public static Stock documented() {
            return new Stock(
                    "",
                    UNKNOWN_OFFER,
                    BAD_VALUE,
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(1),
                    Duration.ofDays(1),
                    Duration.ofSeconds(10));
        }
    }

    /// How what is paid out is read.
    ///
    /// @param every the least time between two walks of SBC11, and of IV01; the day that Mirakl's document wants
    ///     between them is kept by those who walk
    /// @param transactionsEvery the least time between two pages of TL02: a minute, for 60 an hour
    /// @param transactionsPatience how long a page of TL02 waits for its turn
    /// @param largestPage no page is larger, nor than its operation allows
    public record Billing(Duration every, Duration transactionsEvery, Duration transactionsPatience, int largestPage) {

        /// The largest page that Mirakl's document allows to any of the operations, which is TL02's.
        public static final int LARGEST_PAGE = 2_000;

        /// Pages as large as Mirakl's document allows, as often.
        public static Billing documented() {
            return new Billing(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(5), LARGEST_PAGE);
        }
    }

    /// The maximum frequency that Mirakl's document states for an operation, for all who call for this shop.
    Allowance allowance(String operation, Duration gap) {
        return allowance(operation, gap, Duration.ZERO);
    }

    /// As [#allowance], for a caller who waits for its turn.
    Allowance allowance(String operation, Duration gap, Duration patience) {
        return new Allowance("mirakl/" + shopId + "/" + operation, gap, patience);
    }
}
