package dev.selvedge.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Updates of a table's items, each under its own condition: where that fails nothing is changed, and it is no error.
///
/// Many go in one transaction, for the price of one request. They need not stand or fall together: if one keeps the
/// others back, each goes alone.
final class Updates {

    /// The most items that TransactWriteItems takes.
    private static final int MOST = 100;

    /// TransactWriteItems takes four megabytes of whole items; what is written of an item here is a fourth or more,
    /// or the item has no more than some kilobytes.
    private static final int MOST_BYTES = 1024 * 1024;

    private static final int ATTEMPTS = 10;

    /// One update of one item.
    ///
    /// @param condition null if it is always made
    /// @param names what the expression calls attributes by other names, `#so`
    record Change(
            Map<String, AttributeValue> key,
            String expression,
            @Nullable String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values) {

        Change(
                Map<String, AttributeValue> key,
                String expression,
                @Nullable String condition,
                Map<String, AttributeValue> values) {
            this(key, expression, condition, Map.of(), values);
        }

        /// DynamoDB refuses names that are none.
        private @Nullable Map<String, String> namesIfAny() {
            return names.isEmpty() ? null : names;
        }

        private int bytes() {
            return values.values().stream()
                    .mapToInt(value -> value.s() == null ? 0 : value.s().length())
                    .sum();
        }
    }

    private final DynamoDbClient dynamo;
    private final String table;

    Updates(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /// @param changes of different items
    void all(List<Change> changes) {
        List<Change> some = new ArrayList<>();
        int bytes = 0;
        for (Change change : changes) {
            if (some.size() == MOST || (!some.isEmpty() && bytes + change.bytes() > MOST_BYTES)) {
                together(some);
                some.clear();
                bytes = 0;
            }
            some.add(change);
            bytes += change.bytes();
        }
        together(some);
    }

    /// A transaction on the same item turns others away while it lasts: the update is made again at once, a bounded
    /// number of times.
    void one(Change change) {
        for (int attempt = 1; ; attempt++) {
            try {
                dynamo.updateItem(alone(change));
                return;
            } catch (ConditionalCheckFailedException unmet) {
                return;
            } catch (TransactionConflictException conflict) {
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
            }
        }
    }

    private void together(List<Change> changes) {
        if (changes.size() < 2) {
            changes.forEach(this::one);
            return;
        }
        List<TransactWriteItem> items = changes.stream().map(this::among).toList();
        try {
            dynamo.transactWriteItems(transaction -> transaction.transactItems(items));
        } catch (TransactionCanceledException keptBack) {
            changes.forEach(this::one);
        }
    }

    private UpdateItemRequest alone(Change change) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(change.key())
                .updateExpression(change.expression())
                .conditionExpression(change.condition())
                .expressionAttributeNames(change.namesIfAny())
                .expressionAttributeValues(change.values())
                .build();
    }

    private TransactWriteItem among(Change change) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(change.key())
                        .updateExpression(change.expression())
                        .conditionExpression(change.condition())
                        .expressionAttributeNames(change.namesIfAny())
                        .expressionAttributeValues(change.values()))
                .build();
    }
}
