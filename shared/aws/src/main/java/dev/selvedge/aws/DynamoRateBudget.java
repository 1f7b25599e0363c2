package dev.selvedge.aws;

import static dev.selvedge.aws.Values.expiry;
import static dev.selvedge.aws.Values.number;
import static dev.selvedge.aws.Values.numberIn;
import static dev.selvedge.aws.Values.text;

import dev.selvedge.core.port.RateBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Slots in a DynamoDB table with the key `name`: one item per limit, which says when its next slot is free.
///
/// A slot is one conditional write: either the limit is idle and the slot is now, or there is a line and the caller
/// joins its end. Which of the two is likelier is remembered from the last answer. Since the next free slot only
/// moves forward, one that was seen beyond the caller's patience needs no question at all.
public final class DynamoRateBudget implements RateBudget {

    /// Idle or in line: each is tried once, and once more for what changed between.
    private static final int TRIES = 3;

    /// An item that nobody has touched for so long may vanish: idle is idle.
    private static final Duration LIFE = Duration.ofDays(1);

    private static final String FREE_AT = "freeAt";

    private final DynamoDbClient dynamo;
    private final String table;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    public DynamoRateBudget(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Slot reserve(Allowance allowance, Instant now) {
        Instant latest = now.plus(allowance.patience());
        for (int tries = 0; tries < TRIES; tries++) {
            long freeAt = seen.getOrDefault(allowance.name(), Long.MIN_VALUE);
            if (freeAt > nanos(latest)) {
                return new Slot.Busy(instant(freeAt).minus(allowance.patience()));
            }
            Optional<Slot> slot =
                    write(allowance, freeAt > nanos(now) ? join(allowance, now, latest) : start(allowance, now));
            if (slot.isPresent()) {
                return slot.get();
            }
        }
        return new Slot.Busy(now.plus(allowance.gap()));
    }

    private UpdateItemRequest.Builder join(Allowance allowance, Instant now, Instant latest) {
        return UpdateItemRequest.builder()
                .updateExpression("SET freeAt = freeAt + :gap, expiresAt = :expiresAt")
                .conditionExpression("freeAt BETWEEN :now AND :latest")
                .expressionAttributeValues(Map.of(
                        ":gap",
                        number(allowance.gap().toNanos()),
                        ":now",
                        number(nanos(now)),
                        ":latest",
                        number(nanos(latest)),
                        ":expiresAt",
                        expiry(latest.plus(allowance.gap()).plus(LIFE))));
    }

    private UpdateItemRequest.Builder start(Allowance allowance, Instant now) {
        Instant next = now.plus(allowance.gap());
        return UpdateItemRequest.builder()
                .updateExpression("SET freeAt = :next, expiresAt = :expiresAt")
                .conditionExpression("attribute_not_exists(freeAt) OR freeAt <= :now")
                .expressionAttributeValues(Map.of(
                        ":next",
                        number(nanos(next)),
                        ":now",
                        number(nanos(now)),
                        ":expiresAt",
                        expiry(next.plus(LIFE))));
    }

    /// Empty when the limit stood otherwise; how it stands has then been seen.
    private Optional<Slot> write(Allowance allowance, UpdateItemRequest.Builder update) {
        try {
            Map<String, AttributeValue> after = dynamo.updateItem(update.tableName(table)
                            .key(Map.of("name", text(allowance.name())))
                            .returnValues(ReturnValue.UPDATED_NEW)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                            .build())
                    .attributes();
            see(allowance, after);
            return Optional.of(new Slot.At(instant(numberIn(after, FREE_AT)).minus(allowance.gap())));
        } catch (ConditionalCheckFailedException stoodOtherwise) {
            see(allowance, stoodOtherwise.item());
            return Optional.empty();
        }
    }

    private void see(Allowance allowance, Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            seen.remove(allowance.name());
        } else {
            seen.merge(allowance.name(), numberIn(item, FREE_AT), Math::max);
        }
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    private static Instant instant(long nanos) {
        return Instant.EPOCH.plusNanos(nanos);
    }
}
