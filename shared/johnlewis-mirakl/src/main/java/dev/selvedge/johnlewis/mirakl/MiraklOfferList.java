package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.ExportProgress;
import dev.selvedge.core.model.ShownOffer;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.johnlewis.mirakl.MiraklCsv.Row;
import dev.selvedge.johnlewis.mirakl.wire.MiraklExport;
import dev.selvedge.johnlewis.mirakl.wire.MiraklExportRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What OF52, OF53 and OF54 say of all offers: CSV, which is a third of the size of the same in JSON.
final class MiraklOfferList {

    private static final int PART = 50_000;
    private static final String SKU = "shop-sku";
    private static final String QUANTITY = "quantity";
    private static final String ACTIVE = "active";
    private static final String DELETED = "deleted";
    private static final List<String> COLUMNS = List.of(SKU, QUANTITY, ACTIVE, DELETED);

    /// A `%` that escapes nothing, as in the addresses of OF53's example.
    private static final String BARE_PERCENT = "%(?![0-9A-Fa-f]{2})";

    private MiraklOfferList() {}

    /// Without `last_request_date`, so that the list is complete.
    static MiraklExportRequest request() {
        return new MiraklExportRequest("text/csv", COLUMNS, true, PART);
    }

    /// A word that the document does not have says nothing of an end.
    static ExportProgress progress(MiraklExport export) {
        if (export.status() == null) {
            throw new Malformed(MiraklFailures.SYSTEM, "OF53 was answered without a status");
        }
        return switch (export.status()) {
            case "COMPLETED" ->
                new ExportProgress.Ready(Optional.ofNullable(export.urls())
                        .orElseThrow(() -> new Malformed(MiraklFailures.SYSTEM, "OF53 was answered without urls")));
            case "FAILED" -> new ExportProgress.Failed(words(export.error()));
            default -> new ExportProgress.Pending();
        };
    }

    private static String words(MiraklExport.@Nullable Error error) {
        String words = error == null
                ? ""
                : Stream.of(error.code(), error.detail())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(": "));
        return words.isEmpty() ? "no reason was given" : words;
    }

    /// Where a part is, at the address that is configured: our key goes nowhere else, however Mirakl spells it.
    ///
    /// @throws Malformed if the part is on another host
    static URI address(String part, URI mirakl) {
        try {
            URI given = new URI(part.replaceAll(BARE_PERCENT, "%25"));
            if (!String.valueOf(mirakl.getHost()).equalsIgnoreCase(given.getHost())) {
                throw new Malformed(MiraklFailures.SYSTEM, "OF53 sends us to another host: " + given.getHost());
            }
            String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
            return new URI(mirakl.getScheme() + "://" + mirakl.getRawAuthority() + given.getRawPath() + query);
        } catch (URISyntaxException unreadable) {
            throw new Malformed(MiraklFailures.SYSTEM, "OF53 gave an address that is none");
        }
    }

    /// Those that were deleted are no offers.
    static List<ShownOffer> offers(byte[] file) {
        return MiraklCsv.read(file, COLUMNS, MiraklOfferList::offer).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ShownOffer> offer(Row row) {
        if (isTrue(row, DELETED)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ShownOffer(
                    new Sku(row.named(SKU)), Integer.parseInt(row.named(QUANTITY)), isTrue(row, ACTIVE)));
        } catch (IllegalArgumentException unreadable) {
            throw new Malformed(MiraklFailures.SYSTEM, "line " + row.number() + " of OF54 is no offer");
        }
    }

    private static boolean isTrue(Row row, String column) {
        return switch (row.named(column)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new Malformed(
                        MiraklFailures.SYSTEM, "line " + row.number() + " of OF54 has no true or false in " + column);
        };
    }
}
