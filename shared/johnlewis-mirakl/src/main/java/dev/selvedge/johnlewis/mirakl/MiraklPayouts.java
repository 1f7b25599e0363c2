package dev.selvedge.johnlewis.mirakl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Slice;
import dev.selvedge.core.port.Payouts;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.johnlewis.mirakl.MiraklSettings.Billing;
import dev.selvedge.johnlewis.mirakl.wire.MiraklCycle;
import dev.selvedge.johnlewis.mirakl.wire.MiraklCycles;
import dev.selvedge.johnlewis.mirakl.wire.MiraklInvoices;
import dev.selvedge.johnlewis.mirakl.wire.MiraklTransactions;
import dev.selvedge.remote.Remote;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What John Lewis's marketplace on Mirakl pays out, and for what.
public final class MiraklPayouts implements Payouts {

    private static final int CYCLES = 1_000;
    private static final int LINES = Billing.LARGEST_PAGE;
    private static final int DOCUMENTS = 100;

    private final MiraklApi api;
    private final MiraklSettings settings;
    private final Remote remote;
    private final ObjectMapper json = MiraklApi.exact(new ObjectMapper());

    public MiraklPayouts(MiraklApi api, MiraklSettings settings, Remote remote) {
        this.api = api;
        this.settings = settings;
        this.remote = remote;
    }

    @Override
    public Slice<Payout> since(Instant createdSince, Optional<String> token) {
        if (token.isEmpty()) {
            beginWalk("SBC11");
        }
        @Nullable String from = token.orElse(null);
        MiraklCycles page = remote.read(
                "SBC11", () -> api.cycles(createdSince.toString(), largest(CYCLES), from, settings.shopId()));
        return new Slice<>(
                shown("SBC11", page.data()).map(this::payout).toList(), next("SBC11", page.nextPageToken(), token));
    }

    private Payout payout(JsonNode wire) {
        if (!wire.isObject()) {
            throw new Malformed(MiraklFailures.SYSTEM, "SBC11 showed something that is no cycle");
        }
        try {
            return MiraklPayoutMapping.payout(json.treeToValue(wire, MiraklCycle.class), MiraklMark.of(wire));
        } catch (JsonProcessingException unreadable) {
            throw MiraklFields.of("SBC11 showed cycle", wire.path("id").asText())
                    .wrong("a field has the wrong type");
        }
    }

    /// The payouts are asked about in one sequence, whatever the collection's own, so that a token means the same in
    /// each call. Without any to ask about, Mirakl would show all documents.
    @Override
    public Slice<OperatorDocument> documents(Collection<String> payouts, Optional<String> token) {
        List<String> all = payouts.stream().distinct().sorted().toList();
        return all.isEmpty() ? new Slice<>(List.of(), Optional.empty()) : page(all, MiraklDocumentPlace.at(token));
    }

    private Slice<OperatorDocument> page(List<String> payouts, MiraklDocumentPlace place) {
        if (place.offset() == 0) {
            beginWalk("IV01");
        }
        List<String> asked = payouts.stream()
                .skip(place.first())
                .limit(MiraklDocumentPlace.PAYOUTS)
                .toList();
        MiraklInvoices page =
                remote.read("IV01", () -> api.invoices(asked, largest(DOCUMENTS), place.offset(), settings.shopId()));
        List<MiraklInvoices.Invoice> shown = shown("IV01", page.invoices()).toList();
        return new Slice<>(
                shown.stream()
                        .flatMap(wire -> MiraklDocumentMapping.document(wire, asked).stream())
                        .toList(),
                place.next(shown.size(), total(page.totalCount(), shown.size(), place), payouts.size())
                        .map(MiraklDocumentPlace::toString));
    }

    /// A list that is not counted, or that ends before its count, may be short of a document.
    private static int total(@Nullable Integer count, int shown, MiraklDocumentPlace place) {
        if (count == null) {
            throw new Malformed(MiraklFailures.SYSTEM, "IV01 was answered without a count");
        }
        if (shown == 0 && place.offset() < count) {
            throw new Malformed(MiraklFailures.SYSTEM, "IV01 was answered with an empty page before its end");
        }
        return count;
    }

    @Override
    public Slice<RemittanceLine> lines(String payout, Optional<String> token) {
        return lines(token, from -> api.transactions(payout, largest(LINES), from, settings.shopId()));
    }

    @Override
    public Slice<RemittanceLine> log(Instant from, Instant to, Optional<String> token) {
        return lines(
                token,
                page -> api.transactions(from.toString(), to.toString(), largest(LINES), page, settings.shopId()));
    }

    /// Every page is a call of its own to Mirakl's count.
    private Slice<RemittanceLine> lines(Optional<String> token, Function<@Nullable String, MiraklTransactions> call) {
        Billing billing = settings.billing();
        remote.spend(settings.allowance("TL02", billing.transactionsEvery(), billing.transactionsPatience()));
        MiraklTransactions page = remote.read("TL02", () -> call.apply(token.orElse(null)));
        return new Slice<>(
                shown("TL02", page.data()).map(MiraklPayoutMapping::line).toList(),
                next("TL02", page.nextPageToken(), token));
    }

    /// The further pages of a walk are free: "once per day and as many times as there are billing cycle pages".
    private void beginWalk(String operation) {
        remote.spend(settings.allowance(
                operation, settings.billing().every(), settings.billing().every()));
    }

    private int largest(int allowed) {
        return Math.min(allowed, settings.billing().largestPage());
    }

    private static <T> Stream<T> shown(String operation, @Nullable List<T> page) {
        if (page == null) {
            throw new Malformed(MiraklFailures.SYSTEM, operation + " was answered without a page");
        }
        return page.stream().filter(Objects::nonNull);
    }

    private static Optional<String> next(String operation, @Nullable String next, Optional<String> token) {
        Optional<String> present = MiraklFields.present(next);
        if (present.isPresent() && present.equals(token)) {
            throw new Malformed(MiraklFailures.SYSTEM, operation + " was answered with a page that leads to itself");
        }
        return present;
    }
}
