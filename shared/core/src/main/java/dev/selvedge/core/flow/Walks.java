package dev.selvedge.core.flow;

import dev.selvedge.core.model.Cursor;
import dev.selvedge.core.port.Cursors;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When each feed was last read to its end, on our clock: a watch is worth no more than what feeds it.
final class Walks {

    private final Cursors cursors;

    Walks(Cursors cursors) {
        this.cursors = cursors;
    }

    /// The feeds that the watch stands on.
    enum Feed {
        ORDERS("the orders at John Lewis"),
        SALES("the sales in the ERP");

        private final String what;

        Feed(String what) {
            this.what = what;
        }

        private String cursor() {
            return "walked/" + name();
        }
    }

    /// One that has not been read to its end for too long.
    record Blind(Feed feed, Instant since) {
        String words() {
            return "Selvedge has not been able to read " + feed.what + " since then: what happened there is not known.";
        }
    }

    void ended(Feed feed, Instant at) {
        cursors.advance(feed.cursor(), Cursor.at(at));
    }

    /// A feed that never ended is blind from when anybody first asks.
    List<Blind> blind(Instant now, Duration after) {
        Map<String, Cursor> ends =
                cursors.read(Arrays.stream(Feed.values()).map(Feed::cursor).toList());
        return Arrays.stream(Feed.values())
                .flatMap(feed -> blind(feed, ends.get(feed.cursor()), now, after).stream())
                .toList();
    }

    private Optional<Blind> blind(Feed feed, @Nullable Cursor end, Instant now, Duration after) {
        if (end == null) {
            ended(feed, now);
            return Optional.empty();
        }
        return end.at().plus(after).isAfter(now) ? Optional.empty() : Optional.of(new Blind(feed, end.at()));
    }
}
