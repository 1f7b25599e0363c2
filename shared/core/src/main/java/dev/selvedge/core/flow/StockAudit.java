package dev.selvedge.core.flow;

import dev.selvedge.core.model.ExportProgress;
import dev.selvedge.core.model.Finding;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Levels;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.ShownOffer;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.Storefront;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares every offer at John Lewis with what it has confirmed and with the ERP.
///
/// Believing a confirmation is not seeing: what looks right and is not is found here. The levels are set aside before
/// the offers are listed, so that what is published meanwhile is not taken for a difference.
public final class StockAudit {

    private static final WorkKey AUDIT = new WorkKey(Kind.STOCK, "audit");
    private static final Duration NEXT_LOOK = Duration.ofMinutes(1);

    /// What the ERP has known for so long is in the levels that are believed.
    private static final Duration LATELY = Duration.ofDays(2);

    private final StockPolicy policy;
    private final Storefront storefront;
    private final StockScan.Records records;
    private final StockBook book;
    private final StockHolds holds;
    private final StockOrphans orphans;
    private final StockDrift drift;
    private final CaseFile file;
    private final InstantSource clock;

    public StockAudit(
            StockPolicy policy, Storefront storefront, Erp erp, StockScan.Records records, InstantSource clock) {
        this.policy = policy;
        this.storefront = storefront;
        this.records = records;
        this.book = new StockBook(records.published(), records.documents());
        this.file = new CaseFile(records.holds(), records.journal(), clock);
        this.holds = new StockHolds(storefront, file, records.reports());
        this.orphans = new StockOrphans(erp, records.catalogue(), policy.lookUps());
        this.drift = new StockDrift(records.documents());
        this.clock = clock;
    }

    /// How many offers the last audit found adrift.
    public int adrift() {
        return drift.known();
    }

    /// Asks John Lewis for its offers, if it is time.
    ///
    /// @return whether it was
    public boolean begin() {
        StockBook.Page page = book.open();
        Instant now = clock.instant();
        if (page.publication()
                .audited()
                .filter(last -> last.plus(policy.auditEvery()).isAfter(now))
                .isPresent()) {
            return false;
        }
        book.underWay(page.publication())
                .keySet()
                .forEach(sku -> page.levels().change(sku, level -> level.unsure(now)));
        records.documents().put(setAside(now), Packing.levels(page.levels()));
        String exportId = exported(now);
        records.outbox().send(List.of(new Message.OfExport(exportId, now)));
        return true;
    }

    private String exported(Instant now) {
        try {
            return storefront.export();
        } catch (RemoteFailure failure) {
            records.documents().delete(setAside(now));
            throw failure;
        }
    }

    private static String setAside(Instant asked) {
        return "stock/audit/levels/" + asked;
    }

    /// Compares the offers, once they are listed.
    ///
    /// @param asked when they were asked for
    public Outcome compare(String exportId, Instant asked) {
        try {
            return switch (storefront.exported(exportId)) {
                case ExportProgress.Pending() -> pending(asked);
                case ExportProgress.Failed(String why) -> failed(why);
                case ExportProgress.Ready(List<String> parts) -> compare(parts, asked);
            };
        } catch (Documents.Damaged | Packing.Unreadable damaged) {
            return failed(String.valueOf(damaged.getMessage()));
        } catch (RemoteFailure failure) {
            return isOverdue(asked)
                    ? failed(String.valueOf(failure.getMessage()))
                    : Patience.deferred(failure, clock.instant());
        }
    }

    private Outcome pending(Instant asked) {
        return isOverdue(asked)
                ? failed("it has not come to an end since " + asked)
                : new Outcome.Deferred(clock.instant().plus(NEXT_LOOK), "the offers are being listed");
    }

    private boolean isOverdue(Instant asked) {
        return !asked.plus(policy.importPatience()).isAfter(clock.instant());
    }

    private Outcome failed(String why) {
        return file.hold(
                AUDIT,
                Objection.to(
                        Reason.AUDIT_FAILED,
                        "John Lewis's offers could not be compared with the ERP: " + why + ".",
                        Map.of("why", why)),
                Optional.empty(),
                new HeldWork.Nothing());
    }

    private Outcome compare(List<String> parts, Instant asked) {
        Optional<Levels> believed = records.documents().get(setAside(asked)).map(Packing::levels);
        if (believed.isEmpty()) {
            return new Outcome.Duplicate("compared before");
        }
        Map<Sku, ShownOffer> offers = new HashMap<>();
        parts.forEach(part -> storefront.offers(part).forEach(offer -> offers.put(offer.sku(), offer)));
        StockFindings findings = compared(believed.get(), offers, asked);
        people(findings, asked);
        records.documents().delete(setAside(asked));
        file.release(AUDIT);
        return Outcome.Done.of("compared");
    }

    private StockFindings compared(Levels believed, Map<Sku, ShownOffer> offers, Instant asked) {
        Map<Sku, Integer> sold = Sold.since(records.orders(), order -> order.isMissingFrom(asked.minus(LATELY)));
        Map<Sku, String> missing = orphans.verified(offers.keySet(), believed);
        StockSeeing seeing = new StockSeeing(believed, offers, missing, sold, asked);
        drift.differ(seeing.differing(), book.publication().audited().orElse(asked));
        StockBook.Page page = book.change(open -> Optional.of(seeing.learn(open, book.underWay(open.publication()))));
        holds.refused(page.levels());
        StockFindings findings = seeing.findings(drift);
        offers.values().forEach(offer -> tellInactive(offer, findings));
        return findings;
    }

    /// An offer that shows nothing cannot be bought for that reason alone.
    private void tellInactive(ShownOffer offer, StockFindings findings) {
        if (!offer.active() && offer.quantity() > 0) {
            boolean some = findings.inactive().size() < policy.lookUps();
            findings.inactive(offer.sku(), some ? reasons(offer.sku()) : "not asked why");
        }
    }

    private String reasons(Sku sku) {
        try {
            return String.join(", ", storefront.inactivity(sku));
        } catch (RemoteFailure failure) {
            return "not known why: " + failure.getMessage();
        }
    }

    private void people(StockFindings findings, Instant asked) {
        holds.tellOrRelease(
                "adrift",
                Reason.OFFER_DIFFERS,
                "John Lewis shows another stock than it confirmed of",
                findings.of(Finding.DIFFERS));
        holds.tellOrRelease(
                "without-sku",
                Reason.OFFER_WITHOUT_SKU,
                "John Lewis has offers that the ERP does not have, and they are set to zero:",
                findings.of(Finding.WITHOUT_SKU));
        holds.tellOrRelease(
                "inactive",
                Reason.OFFER_INACTIVE,
                "Customers cannot buy, though John Lewis shows stock,",
                findings.inactive());
        String report =
                records.reports().keep("stock-audit-" + asked, List.of("SKU", "finding", "figures"), findings.rows());
        Map<String, String> facts = new HashMap<>(Map.of("report", report));
        findings.counts().forEach((finding, count) -> facts.put(finding.name(), String.valueOf(count)));
        file.note(AUDIT, "compared", facts);
    }
}
