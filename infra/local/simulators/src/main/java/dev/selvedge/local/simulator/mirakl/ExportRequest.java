package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an OF52 asks for. Two that are equal ask for the same export.
///
/// @param fields `include_fields`; none means all
/// @param since `last_request_date`: only what has changed since then, or everything
record ExportRequest(
        boolean json,
        Set<String> fields,
        boolean inactiveToo,
        int itemsPerChunk,
        @Nullable Instant since) {

    private static final int MOST_ITEMS = 1_000_000;
    private static final List<String> NOT_SIMULATED =
            List.of("channel_codes", "ongoing_discount_campaign_identifiers", "rename_fields", "shipping_zones");
    private static final String TYPE = "export_type";
    private static final String INACTIVE = "include_inactive_offers";
    private static final String ITEMS = "items_per_chunk";
    private static final String SINCE = "last_request_date";

    ExportRequest {
        fields = Set.copyOf(fields);
    }

    /// What is not simulated is refused, because a file that ignores a filter would lie. `megabytes_per_chunk` only
    /// bounds the files' size: chunks here are counted in offers. Their number, when none is asked for, is a guess.
    static ExportRequest read(JsonNode body, int leastItems) {
        if (!body.isObject() && !body.isMissingNode()) {
            throw Problem.invalid("body", "the body is not an object");
        }
        NOT_SIMULATED.stream().filter(body::has).findFirst().ifPresent(field -> {
            throw Problem.invalid(field, field + " is not simulated");
        });
        if (body.has(SINCE) && body.has(INACTIVE)) {
            throw Problem.invalid(INACTIVE, INACTIVE + " cannot be used with " + SINCE);
        }
        return new ExportRequest(json(body), fields(body), inactiveToo(body), items(body, leastItems), since(body));
    }

    boolean differential() {
        return since != null;
    }

    boolean takes(Offer offer) {
        return since == null
                ? !offer.deleted() && (inactiveToo || offer.active())
                : !offer.updated().isBefore(since);
    }

    private static boolean json(JsonNode body) {
        return switch (body.path(TYPE).asText("text/csv")) {
            case "text/csv" -> false;
            case "application/json" -> true;
            default -> throw Problem.invalid(TYPE, TYPE + " is neither text/csv nor application/json");
        };
    }

    private static Set<String> fields(JsonNode body) {
        Set<String> fields = new HashSet<>();
        body.path("include_fields").forEach(field -> fields.add(field.asText()));
        return fields;
    }

    private static boolean inactiveToo(JsonNode body) {
        return body.path(INACTIVE).asBoolean(false);
    }

    private static int items(JsonNode body, int least) {
        int items = body.path(ITEMS).asInt(MOST_ITEMS);
        if (items < least || items > MOST_ITEMS) {
            throw Problem.invalid(ITEMS, ITEMS + " must be from " + least + " to " + MOST_ITEMS);
        }
        return items;
    }

    private static @Nullable Instant since(JsonNode body) {
        if (!body.has(SINCE)) {
            return null;
        }
        try {
            return OffsetDateTime.parse(body.path(SINCE).asText()).toInstant();
        } catch (DateTimeException unreadable) {
            throw Problem.invalid(SINCE, SINCE + " is not a date and time with an offset");
        }
    }
}
