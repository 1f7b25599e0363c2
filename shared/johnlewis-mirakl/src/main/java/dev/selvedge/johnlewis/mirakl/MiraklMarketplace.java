package dev.selvedge.johnlewis.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.model.Acceptance;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderReading;
import dev.selvedge.core.model.Page;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.Marketplace;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.johnlewis.mirakl.wire.MiraklAcceptance;
import dev.selvedge.johnlewis.mirakl.wire.MiraklError;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrders;
import dev.selvedge.johnlewis.mirakl.wire.MiraklUpdate;
import dev.selvedge.johnlewis.mirakl.wire.MiraklUpdated;
import dev.selvedge.remote.Remote;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// John Lewis's marketplace on Mirakl.
///
/// Orders are read by `start_update_date` alone: nothing that changes can leave that list while it is read, so an
/// offset can show an order twice and never pass one over. Filters by state or an end date would lose some.
public final class MiraklMarketplace implements Marketplace {

    private static final int PAGE = 100;

    private final MiraklApi api;
    private final MiraklSettings settings;
    private final Remote remote;
    private final MiraklPlatformFacts platform;
    private final MiraklOrderReader reader;

    public MiraklMarketplace(
            MiraklApi api, MiraklSettings settings, Remote remote, Mappings mappings, InstantSource clock) {
        this.api = api;
        this.settings = settings;
        this.remote = remote;
        this.platform = new MiraklPlatformFacts(api, settings, remote, mappings, clock);
        this.reader = new MiraklOrderReader(settings);
    }

    @Override
    public Page<OrderReading> changedSince(Instant since, Optional<String> token) {
        int offset = token.map(Integer::parseInt).orElse(0);
        @Nullable String taxMode = platform.orderTaxMode().orElse(null);
        if (offset == 0) {
            remote.spend(settings.allowance("OR11", settings.ordersEvery(), settings.ordersPatience()));
        }
        MiraklOrders page =
                remote.read("OR11", () -> api.orders(since.toString(), taxMode, PAGE, offset, settings.shopId()));
        return page(page, offset);
    }

    private Page<OrderReading> page(MiraklOrders wire, int offset) {
        if (wire.orders() == null) {
            throw new Malformed(MiraklFailures.SYSTEM, "OR11 was answered without orders");
        }
        List<OrderReading> readings = new ArrayList<>();
        for (JsonNode order : wire.orders()) {
            readings.add(reader.read(order, offset + readings.size()));
        }
        int next = offset + readings.size();
        boolean more = next < wire.totalCount() && !readings.isEmpty();
        return new Page<>(readings, more ? Optional.of(String.valueOf(next)) : Optional.empty(), wire.totalCount());
    }

    @Override
    public Acceptance accept(Order order) {
        List<MiraklAcceptance.Decision> decisions = order.openLines().stream()
                .map(line -> new MiraklAcceptance.Decision(line.id().value(), true))
                .toList();
        try {
            remote.tell(
                    "OR21", () -> api.accept(order.id().value(), settings.shopId(), new MiraklAcceptance(decisions)));
            return Acceptance.ACCEPTED;
        } catch (Refused refused) {
            if (refused.words().contains("ORDER_INVALID_STATE")) {
                return Acceptance.NO_LONGER_WAITING;
            }
            throw refused;
        }
    }

    @Override
    public Map<OrderId, String> writeReferences(Map<OrderId, ErpReference> references) {
        remote.spend(settings.allowance("OR04", settings.updatesEvery()));
        List<MiraklUpdate.Entry> entries = references.entrySet().stream()
                .map(entry -> new MiraklUpdate.Entry(
                        entry.getKey().value(),
                        new MiraklUpdate.References(entry.getValue().number())))
                .toList();
        return refused(remote.write("OR04", () -> api.update(settings.shopId(), new MiraklUpdate(entries))));
    }

    private static Map<OrderId, String> refused(MiraklUpdated updated) {
        Map<OrderId, String> refused = new HashMap<>();
        for (MiraklUpdated.Entry entry :
                Optional.ofNullable(updated.updatedOrders()).orElse(List.of())) {
            if (entry.orderId() != null
                    && entry.errors() != null
                    && !entry.errors().isEmpty()) {
                refused.put(new OrderId(entry.orderId()), words(entry.errors()));
            }
        }
        return refused;
    }

    private static String words(List<MiraklError> errors) {
        return errors.stream().map(MiraklError::words).collect(Collectors.joining("; "));
    }
}
