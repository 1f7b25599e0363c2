package dev.selvedge.aws;

import static dev.selvedge.aws.Values.instant;
import static dev.selvedge.aws.Values.instantIn;
import static dev.selvedge.aws.Values.present;
import static dev.selvedge.aws.Values.sortable;
import static dev.selvedge.aws.Values.text;
import static dev.selvedge.aws.Values.textIn;

import dev.selvedge.core.model.JournalEntry;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Journal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The journal as a DynamoDB table with the keys `subject` and `entry`; its entries never expire.
///
/// An entry's key is its instant and how many entries of the subject that instant already had. One write, and one
/// more for each of those. A write whose answer was lost is repeated by the SDK and may then stand twice.
public final class DynamoJournal implements Journal {

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoJournal(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void append(JournalEntry entry) {
        int before = 0;
        while (!isWritten(entry, before)) {
            before++;
        }
    }

    @Override
    public List<JournalEntry> read(WorkKey subject) {
        return dynamo
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("subject = :subject")
                        .expressionAttributeValues(Map.of(":subject", text(subject.toString()))))
                .items()
                .stream()
                .map(item -> new JournalEntry(subject, instantIn(item, "at"), textIn(item, "event"), facts(item)))
                .toList();
    }

    private boolean isWritten(JournalEntry entry, int before) {
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(item(entry, before))
                    .conditionExpression("attribute_not_exists(subject)"));
            return true;
        } catch (ConditionalCheckFailedException taken) {
            return false;
        }
    }

    private static Map<String, AttributeValue> item(JournalEntry entry, int before) {
        return Map.of(
                "subject", text(entry.subject().toString()),
                "entry", text(String.format(Locale.ROOT, "%s %06d", sortable(entry.at()), before)),
                "at", instant(entry.at()),
                "event", text(entry.event()),
                "facts", AttributeValue.fromM(facts(entry)));
    }

    private static Map<String, AttributeValue> facts(JournalEntry entry) {
        return entry.facts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, fact -> text(fact.getValue())));
    }

    private static Map<String, String> facts(Map<String, AttributeValue> item) {
        return present(item, "facts").m().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fact -> fact.getValue().s()));
    }
}
