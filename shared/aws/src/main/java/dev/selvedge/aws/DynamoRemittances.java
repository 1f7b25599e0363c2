package dev.selvedge.aws;

import static dev.selvedge.aws.Values.text;
import static dev.selvedge.aws.Values.textIn;

import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Remittances;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/// Payouts as a DynamoDB table with the key `payout`: each part is an attribute of its own, so that none undoes
/// another, and every write may be repeated without harm. They never expire.
///
/// Their lines, page by page from 0 on, and the plans of their postings are [documents][RemittanceDocuments], since one
/// item holds no more than 400 kilobytes.
public final class DynamoRemittances implements Remittances {

    private final DynamoDbClient dynamo;
    private final String table;
    private final Updates updates;
    private final RemittanceDocuments documents;
    private final RemittanceItem items;

    public DynamoRemittances(DynamoDbClient dynamo, String table, Documents documents) {
        this.dynamo = dynamo;
        this.table = table;
        this.updates = new Updates(dynamo, table);
        this.documents = new RemittanceDocuments(documents);
        this.items = new RemittanceItem(table);
    }

    @Override
    public void seen(Payout payout) {
        write(payout.id(), "SET shown = :part", payout);
    }

    @Override
    public void charged(String payout, List<OperatorDocument> charged) {
        write(payout, "SET documents = :part", charged);
    }

    @Override
    public void settling(String payout, Settling now) {
        write(payout, "SET settling = :part", now);
    }

    private void write(String payout, String expression, Object part) {
        updates.one(new Updates.Change(key(payout), expression, null, Map.of(":part", text(Json.write(part)))));
    }

    @Override
    public Optional<Remittance> find(String payout) {
        GetItemResponse found =
                dynamo.getItem(get -> get.tableName(table).key(key(payout)).consistentRead(true));
        return Optional.of(found.item()).filter(RemittanceItem::wasSeen).map(items::remittance);
    }

    /// @throws IllegalStateException after all others were shown, if there are payouts that cannot be read
    @Override
    public void forEach(Consumer<Remittance> look) {
        List<String> unreadable = new ArrayList<>();
        for (Map<String, AttributeValue> item : dynamo.scanPaginator(
                        scan -> scan.tableName(table).consistentRead(true))
                .items()) {
            read(item, unreadable).ifPresent(look);
        }
        if (!unreadable.isEmpty()) {
            throw new IllegalStateException(String.join("; ", unreadable));
        }
    }

    private Optional<Remittance> read(Map<String, AttributeValue> item, List<String> unreadable) {
        try {
            return Optional.of(item).filter(RemittanceItem::wasSeen).map(items::remittance);
        } catch (IllegalStateException damaged) {
            unreadable.add(String.valueOf(damaged.getMessage()));
            return Optional.empty();
        }
    }

    @Override
    public void keep(String payout, int page, List<RemittanceLine> lines) {
        documents.put(payout, page(page), lines, RemittanceLine.class);
    }

    @Override
    public List<RemittanceLine> lines(String payout, int pages) {
        return IntStream.range(0, pages)
                .mapToObj(page -> documents.get(payout, page(page), RemittanceLine.class))
                .flatMap(List::stream)
                .toList();
    }

    private static String page(int number) {
        return "lines-" + number;
    }

    @Override
    public void plan(String payout, List<Posting> postings) {
        documents.put(payout, "plan", postings, Posting.class);
    }

    @Override
    public List<Posting> plan(String payout) {
        return documents.get(payout, "plan", Posting.class);
    }

    private static Map<String, AttributeValue> key(String payout) {
        return Map.of("payout", text(payout));
    }

    /// Reads payouts from their items.
    private record RemittanceItem(String table) {

        /// Whether there is more of it than what other flows wrote before.
        static boolean wasSeen(Map<String, AttributeValue> item) {
            return item.containsKey("shown");
        }

        /// @throws IllegalStateException naming the payout that cannot be read
        Remittance remittance(Map<String, AttributeValue> item) {
            try {
                return new Remittance(
                        Json.read(textIn(item, "shown"), Payout.class),
                        item.containsKey("documents")
                                ? Json.list(textIn(item, "documents"), OperatorDocument.class)
                                : List.of(),
                        item.containsKey("settling")
                                ? Optional.of(Json.read(textIn(item, "settling"), Settling.class))
                                : Optional.empty());
            } catch (Unreadable unreadable) {
                throw new IllegalStateException(
                        "payout " + textIn(item, "payout") + " in " + table + ": " + unreadable.getMessage());
            }
        }
    }
}
