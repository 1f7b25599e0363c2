package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How this Cin7 Core account behaves where accounts differ or the vendor's document is unsure.
///
/// @param access who may call
/// @param rateLimit how many calls, and how too many are refused
/// @param errorStyle the shape of a refusal
/// @param lineTotals which line totals are accepted
/// @param stockReading what allocation does to the figures of stock
/// @param listing what `saleList` shows when, and in which order
/// @param locationRequired whether a sale needs `Location`: the table says so, a live create left it out (A2)
public record Cin7Settings(
        Access access,
        RateLimit rateLimit,
        ErrorStyle errorStyle,
        LineTotals lineTotals,
        StockReading stockReading,
        Listing listing,
        boolean locationRequired) {

    /// The documented reading of everything.
    public static Cin7Settings documented(String accountId, String applicationKey) {
        return new Cin7Settings(
                new Access(accountId, Set.of(applicationKey)),
                new RateLimit(60, Duration.ofSeconds(60), 503),
                new ErrorStyle(ErrorShape.ARRAY, false, 2),
                new LineTotals(TotalReading.EITHER, new BigDecimal("0.01")),
                new StockReading(true, true),
                new Listing(Duration.ZERO, RowOrder.OLDEST_FIRST),
                true);
    }

    /// One account, with the keys of its applications: an account can have several (cin7-core.md A1).
    public record Access(String accountId, Set<String> applicationKeys) {

        /// GUIDs, whatever their case.
        boolean admits(@Nullable String account, String applicationKey) {
            return accountId.equalsIgnoreCase(account)
                    && applicationKeys.stream().anyMatch(applicationKey::equalsIgnoreCase);
        }
    }

    /// So many calls in any window per application key (cin7-core.md A1: 60 in 60 seconds).
    ///
    /// @param calls 0 switches the limit off
    /// @param status documented as 429, seen live as 503 and as other statuses
    public record RateLimit(int calls, Duration window, int status) {}

    /// How a refusal is written (cin7-core.md A1).
    ///
    /// @param withStatus200 whether what would be a 400 comes with 200, as seen live
    /// @param faultsAtOnce how many of the faults one answer names; mending them reveals the others
    public record ErrorStyle(ErrorShape shape, boolean withStatus200, int faultsAtOnce) {}

    /// An Error Model comes in an array, sometimes bare (cin7-core.md A1).
    public enum ErrorShape {
        ARRAY,
        SINGLE_OBJECT
    }

    /// Which `Total` a line may state, and how far off it may be (cin7-core.md A2, uncertain).
    public record LineTotals(TotalReading reading, BigDecimal tolerance) {

        boolean admits(BigDecimal stated, BigDecimal net, BigDecimal gross) {
            return switch (reading) {
                case PRICE -> near(stated, net);
                case PRICE_PLUS_TAX -> near(stated, gross);
                case EITHER -> near(stated, net) || near(stated, gross);
            };
        }

        private boolean near(BigDecimal stated, BigDecimal right) {
            return stated.subtract(right).abs().compareTo(tolerance) <= 0;
        }
    }

    /// What a line's `Total` stands for. Where prices include tax there is no tax to add: all readings are one.
    public enum TotalReading {
        PRICE,
        PRICE_PLUS_TAX,
        EITHER
    }

    /// What stock looks like once it runs short.
    ///
    /// @param backordersLowerAvailable whether backorders take `Available` below zero (cin7-core.md A3, inferred)
    /// @param zeroStockListed whether a shelf keeps its row with nothing on hand and nothing allocated, or the
    /// row goes until something is (cin7-core.md E9, open)
    public record StockReading(boolean backordersLowerAvailable, boolean zeroStockListed) {}

    /// How `saleList` lists.
    ///
    /// @param searchLag how long a new sale stays out of it (cin7-core.md A6, a guess: "the list may lag")
    /// @param order the document names none
    public record Listing(Duration searchLag, RowOrder order) {}

    /// The order of the rows of `saleList`, over which callers page by offset.
    public enum RowOrder {
        OLDEST_FIRST,
        NEWEST_FIRST,
        /// A sale that changes between two pages goes to the end and hides another.
        LONGEST_UNCHANGED_FIRST,
        /// A sale that changes between two pages goes to the front and shows another twice.
        LATEST_CHANGED_FIRST
    }

    public Cin7Settings with(Access other) {
        return new Cin7Settings(other, rateLimit, errorStyle, lineTotals, stockReading, listing, locationRequired);
    }

    public Cin7Settings with(RateLimit other) {
        return new Cin7Settings(access, other, errorStyle, lineTotals, stockReading, listing, locationRequired);
    }

    public Cin7Settings with(ErrorStyle other) {
        return new Cin7Settings(access, rateLimit, other, lineTotals, stockReading, listing, locationRequired);
    }

    public Cin7Settings with(LineTotals other) {
        return new Cin7Settings(access, rateLimit, errorStyle, other, stockReading, listing, locationRequired);
    }

    public Cin7Settings with(StockReading other) {
        return new Cin7Settings(access, rateLimit, errorStyle, lineTotals, other, listing, locationRequired);
    }

    public Cin7Settings with(Listing other) {
        return new Cin7Settings(access, rateLimit, errorStyle, lineTotals, stockReading, other, locationRequired);
    }

    public Cin7Settings with(RowOrder order) {
        return with(new Listing(listing.searchLag(), order));
    }

    public Cin7Settings withSearchLag(Duration lag) {
        return with(new Listing(lag, listing.order()));
    }

    public Cin7Settings withLocationRequired(boolean required) {
        return new Cin7Settings(access, rateLimit, errorStyle, lineTotals, stockReading, listing, required);
    }
}
