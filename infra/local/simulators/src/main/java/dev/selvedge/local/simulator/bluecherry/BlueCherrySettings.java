package dev.selvedge.local.simulator.bluecherry;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/// How this BlueCherry account is set up. The vendor publishes none of it: the defaults are those of bluecherry.md B3,
/// nearly all of which it calls guesses.
///
/// @param format what orders, answers, shipments and stock are written in; finance files are always CSV
public record BlueCherrySettings(
        Format format,
        Text text,
        Folders folders,
        Schedule schedule,
        OrderRules orders,
        StockLayout stock,
        Edi edi,
        Rest rest) {

    public static BlueCherrySettings documented() {
        return new BlueCherrySettings(
                Format.CSV,
                new Text(StandardCharsets.UTF_8, "MM/dd/uuuu", true, Map.of()),
                new Folders("in", "out", "archive", "error", "JLM"),
                new Schedule(
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        LocalTime.of(2, 0),
                        Duration.ofMinutes(20),
                        ZoneId.of("Europe/London")),
                new OrderRules(22, Shortage.BACKORDER, "CN"),
                StockLayout.AVAILABLE,
                Edi.documented(),
                new Rest(Paths.documented(), new Access.None(), 100));
    }

    public enum Format {
        CSV,
        X12
    }

    /// How a CSV file is written.
    ///
    /// @param charset UTF-8 or Windows-1252
    /// @param datePattern US or ISO dates
    /// @param header whether the first row names the columns
    /// @param renamed what this account calls a column, by its documented name; the others keep theirs
    public record Text(Charset charset, String datePattern, boolean header, Map<String, String> renamed) {

        public Text {
            renamed = Map.copyOf(renamed);
        }
    }

    /// Where files lie, and the first part of their names.
    public record Folders(String in, String out, String archive, String error, String partner) {}

    /// When the batches run. No source gives any of these times.
    ///
    /// @param pickUp how often `in` is looked at
    /// @param answerAfter how long after the pick-up an answer is written
    /// @param shipments how often shipments are written
    /// @param night when stock is recomputed, by the account's clock
    /// @param stockLag how long after the computation its file is written
    /// @param zone of the account's clock: dates and the times in file names are in it
    public record Schedule(
            Duration pickUp,
            Duration answerAfter,
            Duration shipments,
            LocalTime night,
            Duration stockLag,
            ZoneId zone) {}

    /// What orders have to obey.
    ///
    /// @param poLength the longest PO number (B3, a guess: 20 to 22)
    /// @param shortage what becomes of a line for which there is too little to sell
    /// @param cancellationType what `OrderType` says of an order that is to be cancelled (a guess)
    public record OrderRules(int poLength, Shortage shortage, String cancellationType) {}

    /// What becomes of a line that is short. No source says.
    public enum Shortage {
        /// It waits for goods.
        BACKORDER,
        REJECT,
        /// It is accepted as if there were enough.
        ACCEPT
    }

    /// The columns of the stock file (B2 and B3).
    public enum StockLayout {
        /// The minimal file: on hand and open to sell.
        AVAILABLE,
        /// The Inventory Inquiry extract: `Avail QOH`, from which open orders are not subtracted.
        INQUIRY,
        /// One row per record type, a column per size bucket: who reads it has to compute.
        RECORD_TYPES
    }

    public BlueCherrySettings with(Format other) {
        return new BlueCherrySettings(other, text, folders, schedule, orders, stock, edi, rest);
    }

    public BlueCherrySettings with(Text other) {
        return new BlueCherrySettings(format, other, folders, schedule, orders, stock, edi, rest);
    }

    public BlueCherrySettings with(Folders other) {
        return new BlueCherrySettings(format, text, other, schedule, orders, stock, edi, rest);
    }

    public BlueCherrySettings with(Schedule other) {
        return new BlueCherrySettings(format, text, folders, other, orders, stock, edi, rest);
    }

    public BlueCherrySettings with(OrderRules other) {
        return new BlueCherrySettings(format, text, folders, schedule, other, stock, edi, rest);
    }

    public BlueCherrySettings with(StockLayout other) {
        return new BlueCherrySettings(format, text, folders, schedule, orders, other, edi, rest);
    }

    public BlueCherrySettings with(Edi other) {
        return new BlueCherrySettings(format, text, folders, schedule, orders, stock, other, rest);
    }

    public BlueCherrySettings with(Rest other) {
        return new BlueCherrySettings(format, text, folders, schedule, orders, stock, edi, other);
    }
}
