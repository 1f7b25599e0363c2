package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.model.StockRow;
import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import dev.selvedge.erp.bluecherry.SkuSettings.Part;
import dev.selvedge.erp.bluecherry.StockSettings.Layout;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Format;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.StockLayout;
import dev.selvedge.local.simulator.bluecherry.RecordType;
import dev.selvedge.testkit.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Stock from the simulated BlueCherry's nights, whatever its file looks like.
class NightTest {

    private static final String CUSHION = "CUSHION-TEAL-45";

    /// The extract does not show what is reserved or in demand, so nobody can take it off.
    @ParameterizedTest
    @CsvSource({"AVAILABLE, 5", "RECORD_TYPES, 5", "INQUIRY, 7"})
    void onlyWhatCanBeSoldAtOnceIsShownAsFarAsTheLayoutSays(Layout layout, int left) {
        Mailroom mailroom = new Mailroom(
                settings(Transport.CSV, layout), theirs -> theirs.with(StockLayout.valueOf(layout.name())));

        fill(mailroom);

        assertThat(shown(mailroom).rows())
                .extracting(StockRow::sku, row -> row.available().intValueExact())
                .contains(tuple(new Sku("TEAL-01"), left))
                .hasSize(2);
    }

    @Test
    void onlyWhatCanBeSoldAtOnceIsShownOverX12() {
        Mailroom mailroom = new Mailroom(settings(Transport.X12, Layout.AVAILABLE), theirs -> theirs.with(Format.X12));

        fill(mailroom);

        assertThat(shown(mailroom).rows())
                .extracting(StockRow::sku, row -> row.available().intValueExact())
                .contains(tuple(new Sku("TEAL-01"), 5))
                .hasSize(2);
    }

    @Test
    void whatWeSoldSinceTheNightComesOffInTheNextOne() {
        Mailroom mailroom = Mailroom.open();
        mailroom.sells(CUSHION, 1, 10);
        Instant night = mailroom.clock.instant();
        mailroom.night();

        mailroom.place(Samples.order("X-A").build());
        mailroom.post();

        assertThat(available(mailroom)).isEqualByComparingTo("10");
        assertThat(shown(mailroom).asOf()).contains(night);
        mailroom.clock.pass(Duration.ofHours(12));
        Instant next = mailroom.clock.instant();
        mailroom.night();
        assertThat(available(mailroom)).isEqualByComparingTo("8");
        assertThat(shown(mailroom).asOf()).contains(next);
    }

    /// Ten came, one is picked, two are open, and two are reserved or in demand elsewhere: five are left. What is on
    /// order, in work or on its way is none of it.
    private static void fill(Mailroom mailroom) {
        mailroom.sells(CUSHION, 1, 10);
        mailroom.office.post(CUSHION, Mailroom.MAIN, RecordType.PK, 1);
        mailroom.office.post(CUSHION, Mailroom.MAIN, RecordType.OP, 2);
        mailroom.office.post(CUSHION, Mailroom.MAIN, RecordType.RS, 1);
        mailroom.office.post(CUSHION, Mailroom.MAIN, RecordType.DM, 1);
        mailroom.office.post(CUSHION, Mailroom.MAIN, RecordType.ST, 100);
        mailroom.office.post(CUSHION, Mailroom.MAIN, RecordType.RO, 7);
        mailroom.office.post(CUSHION, "POE", RecordType.R1, 50);
        mailroom.office.post(CUSHION, "FOB", RecordType.R1, 60);
        mailroom.office.post(CUSHION, "", RecordType.R1, 70);
        mailroom.night();
        assertThat(mailroom.troubles).isEmpty();
    }

    private static StockPage shown(Mailroom mailroom) {
        return mailroom.stock.stock(Optional.empty(), Optional.empty());
    }

    private static BigDecimal available(Mailroom mailroom) {
        return shown(mailroom).rows().stream()
                .filter(row -> row.sku().value().equals(CUSHION))
                .findFirst()
                .orElseThrow()
                .available();
    }

    /// Not every layout shows a UPC, nor every transport a division.
    private static BlueCherrySettings settings(Transport transport, Layout layout) {
        BlueCherrySettings all = Mailroom.settings(transport, OrderSettings.documented());
        return new BlueCherrySettings(
                transport,
                all.orders(),
                new SkuSettings(List.of(Part.COLOUR, Part.SIZE_BUCKET), "-"),
                new StockSettings(
                        layout,
                        Optional.empty(),
                        all.stock().leftOut(),
                        all.stock().category(),
                        100),
                all.text(),
                all.folders(),
                all.x12(),
                all.rest(),
                all.finance());
    }
}
