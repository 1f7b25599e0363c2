package dev.selvedge.local.simulation;

import dev.selvedge.erp.bluecherry.BlueCherrySettings;
import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import dev.selvedge.erp.bluecherry.FinanceSettings;
import dev.selvedge.erp.bluecherry.FolderSettings;
import dev.selvedge.erp.bluecherry.OrderSettings;
import dev.selvedge.erp.bluecherry.RestSettings;
import dev.selvedge.erp.bluecherry.SkuSettings;
import dev.selvedge.erp.bluecherry.StockSettings;
import dev.selvedge.erp.bluecherry.TextSettings;
import dev.selvedge.erp.bluecherry.X12Settings;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Format;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.OrderRules;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Schedule;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Shortage;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.StockLayout;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Text;
import dev.selvedge.testkit.simulation.Dice;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How an account is set up, as the dice say, told to both sides alike.
///
/// @param format of orders, answers, shipments and stock
/// @param shortage what becomes of a line for which there is too little
/// @param pickUp how often BlueCherry looks for files
/// @param answerAfter how long it takes to answer
/// @param shipments how often it tells what has left
/// @param stockEvery how often it computes its stock
record BlueCherrySetUp(
        Format format,
        Charset charset,
        String datePattern,
        StockLayout layout,
        Shortage shortage,
        OrderSettings.PoNumber poNumber,
        OrderSettings.Cancellation cancellation,
        Optional<String> deductionCode,
        Duration pickUp,
        Duration answerAfter,
        Duration shipments,
        Duration stockEvery) {

    static final String DIVISION = "D01";
    static final String CUSTOMER = "JLM";
    static final String STORE = "0042";
    static final String TERMS = "N30";
    static final String WAREHOUSE = "MAIN";
    static final String OVERFLOW = "UNIT7";

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    static BlueCherrySetUp of(Dice dice, boolean plenty) {
        return new BlueCherrySetUp(
                dice.pick(List.of(Format.values())),
                dice.pick(List.of(StandardCharsets.UTF_8, WINDOWS)),
                dice.pick(List.of("MM/dd/uuuu", "uuuu-MM-dd", "dd.MM.uu")),
                dice.pick(List.of(StockLayout.AVAILABLE, StockLayout.INQUIRY)),
                plenty && dice.chance(0.3) ? Shortage.REJECT : Shortage.BACKORDER,
                dice.pick(List.of(OrderSettings.PoNumber.values())),
                dice.pick(List.of(OrderSettings.Cancellation.values())),
                dice.chance(0.5) ? Optional.of("RET") : Optional.empty(),
                Duration.ofMinutes(dice.between(2, 12)),
                Duration.ofMinutes(dice.between(0, 8)),
                Duration.ofMinutes(dice.between(5, 20)),
                Duration.ofMinutes(dice.between(20, 50)));
    }

    /// What their side is told.
    dev.selvedge.local.simulator.bluecherry.BlueCherrySettings theirs() {
        return dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.documented()
                .with(format)
                .with(new Text(charset, datePattern, true, Map.of()))
                .with(new Schedule(pickUp, answerAfter, shipments, LocalTime.of(2, 0), Duration.ofMinutes(3), ZONE))
                .with(new OrderRules(22, shortage, "CN"))
                .with(layout);
    }

    /// What ours is told.
    BlueCherrySettings ours() {
        OrderSettings orders = OrderSettings.documented();
        StockSettings stock = StockSettings.documented();
        return new BlueCherrySettings(
                format == Format.CSV ? Transport.CSV : Transport.X12,
                new OrderSettings(
                        orders.longestPo(),
                        poNumber,
                        orders.type(),
                        cancellation,
                        orders.cancellationType(),
                        orders.cancelAfter(),
                        orders.shipVia(),
                        orders.cancelledWithin(),
                        orders.askEvery()),
                SkuSettings.documented(),
                new StockSettings(
                        StockSettings.Layout.valueOf(layout.name()),
                        stock.locations(),
                        stock.leftOut(),
                        stock.category(),
                        stock.page()),
                new TextSettings(charset, datePattern, ZONE, true, Map.of()),
                FolderSettings.documented(),
                X12Settings.documented(),
                RestSettings.at(URI.create("http://127.0.0.1")),
                new FinanceSettings(DIVISION, CUSTOMER, deductionCode, "uuuuMM", 20, Duration.ofHours(1)));
    }
}
