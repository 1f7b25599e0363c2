package dev.selvedge.local.cloud;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.Faults;
import dev.selvedge.local.simulator.scene.Fate;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Pace;
import dev.selvedge.local.simulator.scene.Scene;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Cin7 Core, simulated.
final class Cin7Stage implements ErpStage {

    private static final String PAYMENT = "POST /ExternalApi/v2/sale/payment";

    private static final List<String> POSTING = Stream.of(
                    "GET me",
                    "GET sale",
                    "GET sale/payment",
                    "POST sale/invoice",
                    "POST sale/payment",
                    "POST sale/creditnote",
                    "POST advanced-purchase",
                    "POST advanced-purchase/order",
                    "POST advanced-purchase/invoice",
                    "POST advanced-purchase/creditnote",
                    "POST advanced-purchase/payment",
                    "POST moneyOperation",
                    "GET transactions")
            .map(operation -> operation.replace(" ", " /ExternalApi/v2/"))
            .toList();

    private final Scene scene;
    private final Cin7Supplier supplier;

    /// @param scene of which this is the ERP
    /// @param clock the ERP's
    Cin7Stage(Scene scene, InstantSource clock) {
        this.scene = scene;
        this.supplier = new Cin7Supplier(scene, clock);
    }

    @Override
    public Erp erp() {
        return Erp.CIN7;
    }

    @Override
    public String name() {
        return scene.cin7().name();
    }

    @Override
    public URI page() {
        return scene.cin7Server().address();
    }

    @Override
    public Map<String, String> settings(Pace pace) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("SELVEDGE_CIN7_URL", scene.cin7Address().toString());
        settings.put("SELVEDGE_CIN7_CUSTOMER", Scene.CUSTOMER);
        settings.put("SELVEDGE_CIN7_LOCATION", Scene.LOCATION);
        settings.put("SELVEDGE_CIN7_SHIPPING_PRODUCT", Scene.SHIPPING);
        settings.put(
                "SELVEDGE_CIN7_CALL_EVERY", pace.of(Duration.ofMillis(1100)).toString());
        settings.put("SELVEDGE_CIN7_SEARCH_LAG", pace.of(Duration.ofSeconds(10)).toString());
        settings.put(
                "SELVEDGE_CIN7_READ_TIMEOUT",
                SimulatedConnection.readTimeout(pace).toString());
        settings.put("SELVEDGE_CIN7_BOOKS_SUPPLIER", Scene.SUPPLIER);
        settings.put("SELVEDGE_CIN7_BOOKS_CHARGE_PRODUCT", Scene.CHARGES);
        return settings;
    }

    @Override
    public Map<String, String> secrets() {
        return Map.of(
                "cin7",
                "{\"accountId\":\"" + Scene.ACCOUNT + "\",\"applicationKey\":\"" + Scene.APPLICATION_KEY + "\"}");
    }

    @Override
    public List<Mapped> mappings() {
        List<Mapped> mappings = new ArrayList<>();
        mappings.add(new Mapped("TAX", Scene.TAX_CODE, Scene.TAX_RULE));
        mappings.add(new Mapped("TAX", "none", Scene.ZERO_TAX_RULE));
        Scene.CARRIERS.forEach((written, code) -> mappings.add(new Mapped("CARRIER", written, code)));
        return mappings;
    }

    @Override
    public String bookingTerms() {
        ObjectNode terms = new ObjectMapper().createObjectNode();
        ObjectNode accounts = terms.putObject("accounts");
        Scene.ACCOUNTS.forEach(accounts::put);
        terms.putObject("purchaseTaxes")
                .put(Scene.CHARGE_TAX_CODE, Scene.PURCHASE_TAX_RULE)
                .put("none", Scene.NO_TAX_RULE);
        return terms.toString();
    }

    @Override
    public void list() {
        scene.receiveListed();
    }

    /// It is called, and does nothing by itself.
    @Override
    public Day begin(LaptopCloud cloud, Naming naming) {
        return () -> {};
    }

    @Override
    public Supplier supplier() {
        return supplier;
    }

    @Override
    public Fate fate(Kind kind) {
        return kind.fate();
    }

    @Override
    public Set<Mishap> mishaps() {
        return EnumSet.complementOf(EnumSet.of(Mishap.NONE));
    }

    /// There is no post.
    @Override
    public Clerk clerk(LaptopCloud cloud, Consumer<String> tell) {
        return _ -> {};
    }

    @Override
    public void breakThings() {
        Faults faults = scene.cin7Server().faults();
        faults.odds(Fault.THROTTLE, 0.04);
        faults.odds(Fault.LOSE_REQUEST, 0.04);
        faults.odds(Fault.LOSE_ANSWER, 0.06);
        faults.odds(Fault.HTML, 0.02);
        faults.odds(Fault.ANSWER_LATE, 0.02);
        faults.odds(Fault.DOWN, 0.02);
    }

    /// Each answer that is lost takes a quarter of a minute to be looked for.
    @Override
    public String spoilOnePosting() {
        Faults faults = scene.cin7Server().faults();
        POSTING.forEach(faults::spare);
        faults.plan(Fault.LOSE_ANSWER, PAYMENT);
        return "the answer to one payment in Cin7 Core will be lost";
    }

    @Override
    public Map<String, Long> faults() {
        Map<String, Long> faults = new TreeMap<>();
        scene.cin7Server().faults().met().forEach((fault, count) -> faults.put(fault.name(), count));
        return faults;
    }

    @Override
    public void close() {
        scene.cin7Server().close();
    }
}
