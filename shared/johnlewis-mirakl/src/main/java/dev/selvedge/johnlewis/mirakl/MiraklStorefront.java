package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.ExportProgress;
import dev.selvedge.core.model.ImportProgress;
import dev.selvedge.core.model.RefusedLine;
import dev.selvedge.core.model.ShownOffer;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.Storefront;
import dev.selvedge.johnlewis.mirakl.wire.MiraklImport;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOffers;
import dev.selvedge.remote.Remote;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The offers of a shop at John Lewis's marketplace on Mirakl.
public final class MiraklStorefront implements Storefront {

    private static final int PAGE = 100;

    private final MiraklApi api;
    private final MiraklFiles files;
    private final MiraklSettings settings;
    private final Remote remote;
    private final MiraklPlatformFacts platform;
    private final MiraklStockFile stockFile;

    public MiraklStorefront(
            MiraklApi api,
            MiraklFiles files,
            MiraklSettings settings,
            Remote remote,
            Mappings mappings,
            InstantSource clock) {
        this.api = api;
        this.files = files;
        this.settings = settings;
        this.remote = remote;
        this.platform = new MiraklPlatformFacts(api, settings, remote, mappings, clock);
        this.stockFile = new MiraklStockFile(settings.stock());
    }

    @Override
    public Optional<String> cannotCarry(Sku sku) {
        return MiraklStockFile.cannotCarry(sku);
    }

    @Override
    public String send(List<StockChange> lines) {
        remote.spend(settings.allowance("STO01", settings.stock().importsEvery()));
        byte[] file = stockFile.write(lines, platform.csvDelimiter());
        return named(
                "STO01",
                remote.write("STO01", () -> api.send(settings.shopId(), file)).importId());
    }

    @Override
    public ImportProgress progress(String importId) {
        remote.spend(settings.allowance("STO02", settings.stock().importStatusEvery()));
        try {
            return progress(remote.read("STO02", () -> api.progress(importId, settings.shopId())));
        } catch (Refused refused) {
            if (MiraklFailures.isNotFound(refused)) {
                return new ImportProgress.Gone();
            }
            throw refused;
        }
    }

    /// A word that the document does not have says nothing of an end.
    private static ImportProgress progress(MiraklImport wire) {
        return switch (named("STO02", wire.status())) {
            case "COMPLETE" ->
                new ImportProgress.Complete(
                        count(wire.linesInSuccess()),
                        count(wire.linesInError()),
                        Boolean.TRUE.equals(wire.hasErrorReport()));
            case "FAILED" -> new ImportProgress.Failed();
            default -> new ImportProgress.Running();
        };
    }

    private static int count(@Nullable Integer lines) {
        return lines == null ? 0 : lines;
    }

    @Override
    public List<RefusedLine> refused(String importId) {
        remote.spend(settings.allowance("STO03", settings.stock().reportsEvery()));
        return stockFile.refused(remote.read("STO03", () -> files.report(importId, settings.shopId())));
    }

    @Override
    public String export() {
        remote.spend(settings.allowance("OF52", settings.stock().exportsEvery()));
        return named(
                "OF52",
                remote.write("OF52", () -> api.export(settings.shopId(), MiraklOfferList.request()))
                        .trackingId());
    }

    @Override
    public ExportProgress exported(String exportId) {
        remote.spend(settings.allowance("OF53", settings.stock().exportStatusEvery()));
        try {
            return MiraklOfferList.progress(remote.read("OF53", () -> api.exported(exportId, settings.shopId())));
        } catch (Refused refused) {
            if (MiraklFailures.isNotFound(refused)) {
                return new ExportProgress.Failed("it is not known any more");
            }
            throw refused;
        }
    }

    @Override
    public List<ShownOffer> offers(String part) {
        URI address = MiraklOfferList.address(part, settings.url());
        return MiraklOfferList.offers(remote.read("OF54", () -> files.offers(address, settings.shopId())));
    }

    @Override
    public List<String> inactivity(Sku sku) {
        MiraklOffers page = remote.read("OF21", () -> api.offers(sku.value(), PAGE, settings.shopId()));
        if (page.offers() == null) {
            throw new Malformed(MiraklFailures.SYSTEM, "OF21 was answered without offers");
        }
        return page.offers().stream()
                .filter(offer -> sku.value().equals(offer.shopSku()))
                .flatMap(offer -> Optional.ofNullable(offer.inactivityReasons()).orElse(List.of()).stream())
                .toList();
    }

    private static String named(String operation, @Nullable String word) {
        if (word == null || word.isBlank()) {
            throw new Malformed(MiraklFailures.SYSTEM, operation + " was answered without what was asked for");
        }
        return word;
    }
}
