package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Seek paging with a sort, as SBC11 and TL02 have it: a page begins behind the place at which the one before it ended,
/// whatever has come, gone or moved since. Two things of one date stand in the order in which they were made.
///
/// The document tells the fields and which way each sorts by itself; that the other way is asked for as
/// `sort=dateCreated,ASC`, and the usual size of a page, are guesses. `previous_page_token` is not simulated.
///
/// @param field the field that is sorted by, one of the operation's own
/// @param after where the page before this one ended; null on the first
record SeekPage(
        String field,
        boolean descending,
        int limit,
        @Nullable Place after) {

    private static final int USUAL_PAGE = 10;

    record Place(Instant at, long number) {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::at).thenComparing(Place::number);

        static Place read(String text) {
            String[] parts = text.split("/");
            try {
                return new Place(Instant.parse(parts[0]), Long.parseLong(parts[1]));
            } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
                throw PageToken.unknown();
            }
        }

        @Override
        public String toString() {
            return at + "/" + number;
        }
    }

    /// @param descending which way the fields sort by themselves
    static SeekPage asked(Query query, int largest, boolean descending, Set<String> fields, String usual) {
        String[] sort = query.text("sort").orElse(usual).split(",", 2);
        if (!fields.contains(sort[0])) {
            throw Problem.invalid("sort", "there is no sorting by " + sort[0]);
        }
        return new SeekPage(
                sort[0],
                sort.length == 1 ? descending : descending(sort[1]),
                query.number("limit", USUAL_PAGE, 1, largest),
                query.text("page_token").map(PageToken::place).map(Place::read).orElse(null));
    }

    private static boolean descending(String direction) {
        return switch (direction.toUpperCase(Locale.ROOT)) {
            case "ASC" -> false;
            case "DESC" -> true;
            default -> throw Problem.invalid("sort", direction + " is neither ASC nor DESC");
        };
    }

    <T> Answer of(Stream<T> found, Function<T, Place> place, Function<T, ObjectNode> json) {
        Comparator<Place> order = descending ? Place.ORDER.reversed() : Place.ORDER;
        List<T> next = found.filter(one -> after == null || order.compare(place.apply(one), after) > 0)
                .sorted(Comparator.comparing(place, order))
                .limit(limit + 1L)
                .toList();
        List<T> page = next.subList(0, Math.min(limit, next.size()));
        ObjectNode body = Wire.object();
        body.set("data", Wire.array(page, json));
        if (next.size() > limit) {
            body.put("next_page_token", PageToken.of(place.apply(page.getLast()).toString()));
        }
        return Answer.json(200, Wire.write(body));
    }
}
