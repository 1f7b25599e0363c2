package dev.selvedge.local.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.BasketLine;
import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.Tax;
import dev.selvedge.local.simulator.mirakl.TransactionView;
import dev.selvedge.local.simulator.scene.Scene;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What it costs to enter a payout of fifty thousand lines: 12,500 orders of one cushion with carriage, and the
/// commission on each.
///
/// The orders are twins of one that the functions placed, with a sale each whose invoice stands in the ERP. No call
/// waits for its turn.
final class SettlementCosts implements AutoCloseable {

    private static final int ORDERS = 12_500;
    private static final String ORIGINAL = "JL00001-A";
    private static final String WORKER = "settlement-worker";
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final List<String> ENTERING =
            List.of("POST /ExternalApi/v2/sale", "POST /ExternalApi/v2/sale/order");
    private static final double NANOS = 1e9;

    private final CountingProxy dynamoDb = new CountingProxy();
    private final CountingProxy s3 = new CountingProxy();
    private final Workbench bench;
    private final AtomicLong erpCalls = new AtomicLong();
    private final List<Call> entering = new ArrayList<>();

    private SettlementCosts(Topology topology, Path functions) {
        this.bench = Workbench.open(topology, functions, settings(), UnaryOperator.identity());
        dynamoDb.standBefore(bench.cloud().tables());
        s3.standBefore(bench.cloud().buckets());
    }

    private Map<String, String> settings() {
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB",
                dynamoDb.address().toString(),
                "AWS_ENDPOINT_URL_S3",
                s3.address().toString(),
                "SELVEDGE_CIN7_CALL_EVERY",
                "PT0S",
                "SELVEDGE_MIRAKL_TRANSACTIONS_EVERY",
                "PT0S");
    }

    static List<Figure> count(Topology topology, Path functions) {
        try (SettlementCosts costs = new SettlementCosts(topology, functions)) {
            return costs.figures();
        }
    }

    private List<Figure> figures() {
        bench.openBooks();
        placeTheOriginal();
        CycleView cycle = bench.scene().mirakl().accounts().seed(ORDERS);
        place(cycle);
        bench.scene().mirakl().accounts().pay(cycle.id());
        bench.scene().cin7Server().observe((_, _) -> erpCalls.incrementAndGet());
        bench.cloud().cool(WORKER);
        long requests = dynamoDb.passed() + s3.passed();
        long begin = System.nanoTime();
        settle();
        double seconds = (System.nanoTime() - begin) / NANOS;
        expectItIsPosted(cycle);
        return List.of(
                new Figure("settlement.50k.seconds", "s", List.of(seconds)),
                new Figure("settlement.50k.megabytes", "MB", List.of(megabytes())),
                new Figure("settlement.50k.erpCalls", "calls", List.of((double) erpCalls.get())),
                new Figure("settlement.50k.storeRequests", "requests", List.of((double)
                        (dynamoDb.passed() + s3.passed() - requests))));
    }

    private double megabytes() {
        return bench.cloud().costs(WORKER).stream()
                .mapToInt(ProcessCost::peakMegabytes)
                .max()
                .orElseThrow();
    }

    private void settle() {
        try {
            bench.invoke("settlement-feed", "{}");
            bench.cloud().awaitRest(LONGEST);
        } catch (TimeoutException late) {
            throw new IllegalStateException(late.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }

    /// The functions enter it in the ERP themselves; how they do is remembered.
    private void placeTheOriginal() {
        bench.scene().cin7Server().observe((call, _) -> {
            if (ENTERING.contains(call.operation()) && entering.size() < ENTERING.size()) {
                entering.add(call);
            }
        });
        String order = bench.order(original());
        bench.scene().mirakl().put(order, OrderState.SHIPPING);
        bench.feedToRest();
    }

    /// One cushion with carriage.
    static Basket original() {
        return Basket.of("JL00001")
                .reference("254000001")
                .line(BasketLine.of(Scene.SKUS.getFirst(), 1, "24.00")
                        .tax(Tax.of(Scene.TAX_CODE, "20", "4.00"))
                        .shipping("3.00", Tax.of(Scene.TAX_CODE, "20", "0.50")));
    }

    private void place(CycleView cycle) {
        String original = bench.scene().cin7().sale(ORIGINAL).getFirst().id().toString();
        Map<String, AttributeValue> pattern = bench.cloud()
                .dynamoDb()
                .getItem(get ->
                        get.tableName(bench.table("open-orders")).key(Map.of("order", AttributeValue.fromS(ORIGINAL))))
                .item();
        List<Map<String, AttributeValue>> twins = new ArrayList<>();
        List<String> orders = bench.scene().mirakl().accounts().lines(cycle.id()).stream()
                .map(TransactionView::orderId)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        for (String order : orders) {
            String sale = enter(order, original).toString();
            twins.add(twin(pattern, text -> text.replace(ORIGINAL, order).replace(original, sale)));
        }
        bench.write("open-orders", twins);
    }

    /// Enters a sale as the functions entered the original, and has somebody make its invoice.
    private UUID enter(String order, String original) {
        UUID sale = UUID.fromString(told(entering.getFirst(), text -> text.replace(ORIGINAL, order))
                .path("ID")
                .asText());
        told(entering.getLast(), text -> text.replace(original, sale.toString()));
        bench.scene().cin7().backOffice().bookkeeper().invoice(sale);
        return sale;
    }

    private JsonNode told(Call call, UnaryOperator<String> changed) {
        byte[] body = changed.apply(call.text()).getBytes(StandardCharsets.UTF_8);
        Answer answer =
                bench.scene().cin7().answer(new Call(call.method(), call.path(), call.query(), call.headers(), body));
        try {
            return new ObjectMapper().readTree(answer.text());
        } catch (JsonProcessingException refused) {
            throw new IllegalStateException(call.operation() + " was answered with " + answer.text(), refused);
        }
    }

    private static Map<String, AttributeValue> twin(
            Map<String, AttributeValue> pattern, UnaryOperator<String> changed) {
        Map<String, AttributeValue> twin = new HashMap<>();
        pattern.forEach((name, value) ->
                twin.put(name, value.s() == null ? value : AttributeValue.fromS(changed.apply(value.s()))));
        return twin;
    }

    private void expectItIsPosted(CycleView cycle) {
        LedgerView ledger = bench.partners()
                .supplier()
                .ledger(LedgerView.name(bench.scene().mirakl().accounts().cycle(cycle.id())));
        if (ledger.clearing().signum() != 0 || ledger.bank().compareTo(cycle.toSeller()) != 0) {
            throw new IllegalStateException("of a payout of " + cycle.toSeller() + " there is " + ledger.bank()
                    + " at the bank and " + ledger.clearing() + " on clearing; held: " + bench.holds());
        }
    }

    @Override
    public void close() {
        bench.close();
        dynamoDb.close();
        s3.close();
    }
}
