package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/// The supplier's side of the counter: checks who calls and how often, then does what was asked.
final class SellerApi {

    private final Ledgers ledgers;
    private final Platform platform;
    private final Access access;
    private final Turnstile turnstile;
    private final StockImportDesk imports;
    private final OfferExportDesk exports;
    private final OrderShipping shipping;
    private final ShipmentApi shipments;
    private final BillingApi billing;
    private UnaryOperator<ObjectNode> release = body -> body;

    SellerApi(Ledgers ledgers, Platform platform, Access access, Turnstile turnstile) {
        this.ledgers = ledgers;
        this.platform = platform;
        this.access = access;
        this.turnstile = turnstile;
        this.imports = new StockImportDesk(ledgers.imports(), platform.files(), access.shop());
        this.exports = new OfferExportDesk(ledgers.exports(), platform.files(), access.shop());
        TrackingReader tracking = new TrackingReader(ledgers.shipping(), platform.shipping());
        this.shipping = new OrderShipping(ledgers.orders(), new ShippingRules(ledgers.shipping()), tracking);
        this.shipments = new ShipmentApi(ledgers, platform.shipping(), tracking);
        this.billing = new BillingApi(ledgers, platform.billing(), access.shop());
    }

    void newerRelease(boolean on) {
        release = on ? NewerRelease::of : body -> body;
    }

    Answer answer(Call call, Instant now) {
        try {
            return answered(call, now);
        } catch (Problem problem) {
            return problem.answer(platform.errorShape());
        }
    }

    private Answer answered(Call call, Instant now) {
        if (!call.path().startsWith("/api/")) {
            return signInPage();
        }
        Operation operation = Operation.of(call).orElseThrow(() -> elsewhere(call));
        if (keyed(operation)) {
            access.check(call);
        }
        Duration wait = pass(operation, call, now);
        return wait.isZero() ? done(operation, call, now) : tooMany(wait);
    }

    /// V01 is the one operation for which the document asks no key.
    private boolean keyed(Operation operation) {
        boolean open = operation == Operation.OF54 && platform.files().exports().filesOpen();
        return operation != Operation.V01 && !open;
    }

    /// A duplicate of a pending export starts nothing and so counts for nothing, which is a guess.
    private Duration pass(Operation operation, Call call, Instant now) {
        if (operation != Operation.OF52) {
            return turnstile.pass(operation, call, now);
        }
        ExportRequest request = exports.asked(call);
        return exports.pending(request, now) ? Duration.ZERO : turnstile.passExport(request.differential(), now);
    }

    private Answer done(Operation operation, Call call, Instant now) {
        return switch (operation) {
            case A01 ->
                ok(Account.of(
                        access.shop(),
                        platform.billing().model(),
                        ledgers.orders().debited(),
                        ledgers.offers().active()));
            case V01 -> ok(Wire.object().put("version", "simulated"));
            case PC01 -> ok(Configuration.of(platform));
            case OR11 -> new OrderListing(ledgers.orders(), platform, ledgers.shipping()).answer(call, now, release);
            case OR04 -> new OrderUpdates(ledgers.orders()).update(Wire.read(call.body()), now);
            case OR21 -> decided(call, now);
            case OR23 -> shipping.track(orderId(call), Wire.read(call.body()), now);
            case OR24 -> shipping.confirm(orderId(call), now);
            case ST01 -> shipments.create(call, now);
            case ST06 -> shipments.delete(call, now);
            case ST11 -> shipments.list(call);
            case ST23 -> shipments.track(call, now);
            case ST24 -> shipments.ship(call, now);
            case SH12 -> ok(ledgers.shipping().typesJson());
            case SH21 -> ok(ledgers.shipping().carriersJson());
            case OF21 -> new OfferListing(ledgers.offers()).answer(call, now);
            case OF52 -> exports.start(exports.asked(call), now);
            case OF53 -> exports.status(call, now);
            case OF54 -> exports.file(call, now);
            case TL02 -> billing.transactions(call);
            case SBC11 -> billing.cycles(call);
            case IV01 -> billing.invoices(call);
            case IV02 -> billing.document(call);
            case STO01 -> imports.upload(call, now);
            case STO02 -> imports.status(call);
            case STO03 -> imports.report(call);
        };
    }

    private Answer decided(Call call, Instant now) {
        new Decisions(ledgers.orders(), platform.partialAcceptance())
                .decide(orderId(call), Wire.read(call.body()), now);
        return Answer.empty(204);
    }

    private static String orderId(Call call) {
        return call.path().split("/")[3];
    }

    /// 429 with `Retry-After` in seconds (john-lewis.md 2B.1 "Rate limit"; the OpenAPI document declares no 429).
    static Answer tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
        return Answer.json(429, Wire.write(Problem.classic(429, "Too many requests")))
                .with("Retry-After", Long.toString(seconds));
    }

    /// The shop's back office lives on the same host: every path outside the API ends there.
    static Answer signInPage() {
        return Answer.html(200, "<!doctype html><html><body><h1>Sign in to your shop</h1></body></html>");
    }

    private static Answer ok(ObjectNode body) {
        return Answer.json(200, Wire.write(body));
    }

    private static Problem elsewhere(Call call) {
        return Operation.known(call.path())
                ? new Problem(405, "METHOD_NOT_ALLOWED", "method", call.method() + " is not for " + call.path())
                : new Problem(404, "NOT_FOUND", "path", "there is nothing at " + call.path());
    }
}
