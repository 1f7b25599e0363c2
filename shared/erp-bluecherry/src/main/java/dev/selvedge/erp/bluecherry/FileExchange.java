package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Files;
import dev.selvedge.erp.bluecherry.Sending.Formats;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Folders of files between us and BlueCherry (bluecherry.md B3, Files).
final class FileExchange implements Exchange {

    private final FolderSettings folders;
    private final Sending sending;
    private final Receiving receiving;
    private final Posted posted;
    private final Readings readings;
    private final SecondTry second;
    private final InstantSource clock;

    /// @param orders the format of all but finance
    /// @param second of what BlueCherry turned down
    FileExchange(
            BlueCherrySettings settings,
            Files files,
            Format orders,
            Format finance,
            Facts facts,
            Outbox outbox,
            Hearing hearing,
            SecondTry second,
            InstantSource clock) {
        ControlNumbers numbers = new ControlNumbers(facts, settings.x12().sender());
        this.folders = settings.folders();
        this.posted = new Posted(facts);
        this.readings = new Readings(facts);
        this.second = second;
        this.clock = clock;
        this.sending = new Sending(
                settings, new Formats(orders, finance), files, new Sending.Records(outbox, posted, numbers), clock);
        this.receiving = new Receiving(
                settings,
                orders,
                files,
                new Receiving.Records(facts, new Sources(facts, clock), new Doubles(facts)),
                new Receiving.Listeners(hearing, sending, outbox));
    }

    @Override
    public String name() {
        return "BlueCherry";
    }

    @Override
    public int send() {
        return sending.send();
    }

    @Override
    public int receive(Troubles troubles) {
        Instant begun = clock.instant();
        int taken = receiving.receive(troubles);
        sending.settle(troubles);
        readings.complete(begun);
        return taken;
    }

    @Override
    public List<Silence> silences(Instant now) {
        return sending.silences(now);
    }

    /// @param name of a file with or without its folder, or of what was told
    @Override
    public boolean again(String name) {
        String file = withoutFolder(name);
        Optional<String> ours = posted.in(file);
        return ours.map(second::again).orElseGet(() -> receiving.again(file) || second.again(name));
    }

    private String withoutFolder(String name) {
        for (String folder : List.of(folders.out(), folders.error())) {
            if (name.startsWith(folder + "/")) {
                return name.substring(folder.length() + 1);
            }
        }
        return name;
    }
}
