package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Files;
import java.time.InstantSource;

/// The post with BlueCherry.
public final class BlueCherryPost {

    private BlueCherryPost() {}

    /// Its name in failures and budgets.
    public static String system() {
        return BlueCherryErp.SYSTEM;
    }

    /// Over shared folders of files.
    ///
    /// @param register which hears what BlueCherry says
    public static Exchange files(
            BlueCherrySettings settings,
            Files files,
            Facts facts,
            Documents documents,
            Register register,
            InstantSource clock) {
        PayoutBatches payouts = new PayoutBatches(facts, documents, clock);
        Format csv = new CsvFormat(settings);
        Format orders =
                switch (settings.transport()) {
                    case CSV -> csv;
                    case X12 -> new X12Format(settings);
                    case REST -> throw new IllegalArgumentException("over REST nothing goes by file");
                };
        return new FileExchange(
                settings,
                files,
                orders,
                csv,
                facts,
                register.outbox(),
                register,
                name -> register.again(name) || payouts.again(name),
                clock);
    }
}
