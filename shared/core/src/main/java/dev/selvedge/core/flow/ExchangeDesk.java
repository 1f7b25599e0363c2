package dev.selvedge.core.flow;

import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import java.time.InstantSource;
import java.util.Map;

/// Where people say what becomes of the post that is held.
public final class ExchangeDesk {

    private final Exchange exchange;
    private final CaseFile file;

    public ExchangeDesk(Exchange exchange, Holds holds, Journal journal, InstantSource clock) {
        this.exchange = exchange;
        this.file = new CaseFile(holds, journal, clock);
    }

    /// A file that was put aside is read again, or an order that was turned down is sent again.
    ///
    /// @return whether there is such a thing
    public boolean again(String name, String by) {
        boolean found = exchange.again(name);
        if (found) {
            file.note(new WorkKey(Kind.FILE, name), "again", Map.of("by", by));
        }
        return found;
    }

    /// Nothing was lost with a file that was put aside: nobody need think of it any more.
    public void dismiss(String name, String by, String reason) {
        WorkKey key = new WorkKey(Kind.FILE, name);
        file.note(key, "dismissed", Map.of("by", by, "reason", reason));
        file.release(key);
    }
}
