package dev.selvedge.aws;

import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Reconciliations;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Reconciliations among the documents: a folder for each payout, under the name that finance knows it by.
///
/// The page is written last, so that whoever finds it finds the tables beside it. A payout has its reference only once
/// it is paid: what was written under its number alone is removed then.
public final class S3Reconciliations implements Reconciliations {

    static final String PAGE = "reconciliation.html";
    static final String JSON = "reconciliation.json";

    private static final String SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
    private static final List<String> FILES = Stream.concat(ReconciliationTables.NAMES.stream(), Stream.of(JSON, PAGE))
            .toList();

    private final Documents documents;
    private final ZoneId zone;

    /// @param zone in which the page and the tables tell the time
    public S3Reconciliations(Documents documents, ZoneId zone) {
        this.documents = documents;
        this.zone = zone;
    }

    @Override
    public String keep(Reconciliation reconciliation) {
        String folder = folder(reconciliation.payout().name());
        ReconciliationTables tables = new ReconciliationTables(reconciliation, zone);
        documents.put(folder + JSON, ReconciliationJson.of(reconciliation));
        documents.put(folder + ReconciliationTables.KINDS, tables.kinds());
        documents.put(folder + ReconciliationTables.ORDERS, tables.orders());
        documents.put(folder + ReconciliationTables.DISCREPANCIES, tables.discrepancies());
        documents.put(folder + ReconciliationTables.POSTINGS, tables.postings());
        documents.put(folder + ReconciliationTables.PENALTIES, tables.penalties());
        documents.put(folder + PAGE, new ReconciliationPage(reconciliation, zone).html());
        removeUnpaid(reconciliation.payout());
        return folder + PAGE;
    }

    private void removeUnpaid(Payout payout) {
        if (payout.reference().isPresent()) {
            FILES.forEach(file -> documents.delete(folder(payout.voucher()) + file));
        }
    }

    private static String folder(String payout) {
        return "reconciliations/" + safe(payout) + "/";
    }

    /// Other characters become an underscore and their UTF-8 in hexadecimal: no two names become the same.
    private static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            if (SAFE.indexOf(one) >= 0) {
                safe.append((char) one);
            } else {
                safe.append('_').append(HexFormat.of().withUpperCase().toHexDigits(one));
            }
        }
        return safe.toString();
    }
}
