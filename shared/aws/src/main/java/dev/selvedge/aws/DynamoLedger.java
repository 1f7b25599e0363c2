package dev.selvedge.aws;

import static dev.selvedge.aws.Values.expiry;
import static dev.selvedge.aws.Values.instant;
import static dev.selvedge.aws.Values.instantIn;
import static dev.selvedge.aws.Values.number;
import static dev.selvedge.aws.Values.numberIn;
import static dev.selvedge.aws.Values.text;
import static dev.selvedge.aws.Values.textIn;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The ledger as a DynamoDB table with the key `key`: every method is one conditional write.
///
/// A record may vanish two years after it was last claimed; what was settled then cannot return. The SDK repeats a
/// write whose answer was lost: a repeated claim meets its own lease and is told [Claim.Leased], so the work comes
/// late but never twice; the other writes may be repeated without harm.
public final class DynamoLedger implements Ledger {

    private static final Duration LIFE = Duration.ofDays(731);

    /// How a record stands. Its `quietSince` is the lease's end or, once left, the instant of leaving.
    private enum Standing {
        LEASED,
        LEFT,
        GIVEN_BACK,
        SETTLED;

        AttributeValue value() {
            return text(name());
        }

        boolean of(Map<String, AttributeValue> item) {
            return textIn(item, "standing").equals(name());
        }
    }

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoLedger(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Claim claim(WorkKey key, Instant now, Duration lease) {
        try {
            return letThrough(dynamo.updateItem(claiming(key, now, lease)).attributes());
        } catch (ConditionalCheckFailedException refused) {
            return sentAway(key, refused.item());
        }
    }

    @Override
    public void settle(WorkKey key, int attempt, Outcome.Done outcome) {
        move(
                key,
                attempt,
                update(key)
                        .updateExpression("SET standing = :settled, outcome = :outcome REMOVE quietSince")
                        .conditionExpression("attempt = :attempt AND (standing <> :settled OR outcome = :outcome)")
                        .expressionAttributeValues(Map.of(
                                ":attempt", number(attempt),
                                ":settled", Standing.SETTLED.value(),
                                ":outcome", text(Json.write(outcome)))));
    }

    @Override
    public void leave(WorkKey key, int attempt, Instant now) {
        move(
                key,
                attempt,
                update(key)
                        .updateExpression("SET standing = :left, quietSince = :now")
                        .conditionExpression("attempt = :attempt AND standing <> :settled")
                        .expressionAttributeValues(Map.of(
                                ":attempt", number(attempt),
                                ":settled", Standing.SETTLED.value(),
                                ":left", Standing.LEFT.value(),
                                ":now", instant(now))));
    }

    @Override
    public void giveBack(WorkKey key, int attempt) {
        move(
                key,
                attempt,
                update(key)
                        .updateExpression("SET standing = :givenBack REMOVE quietSince")
                        .conditionExpression("attempt = :attempt AND standing <> :settled")
                        .expressionAttributeValues(Map.of(
                                ":attempt", number(attempt),
                                ":settled", Standing.SETTLED.value(),
                                ":givenBack", Standing.GIVEN_BACK.value())));
    }

    private UpdateItemRequest claiming(WorkKey key, Instant now, Duration lease) {
        return update(key)
                .updateExpression("SET standing = :leased, quietSince = :until, expiresAt = :expiresAt,"
                        + " attempt = if_not_exists(attempt, :none) + :one")
                .conditionExpression("attribute_not_exists(standing) OR standing IN (:left, :givenBack)"
                        + " OR (standing = :leased AND quietSince <= :now)")
                .expressionAttributeValues(Map.of(
                        ":leased",
                        Standing.LEASED.value(),
                        ":left",
                        Standing.LEFT.value(),
                        ":givenBack",
                        Standing.GIVEN_BACK.value(),
                        ":now",
                        instant(now),
                        ":until",
                        instant(now.plus(lease)),
                        ":expiresAt",
                        expiry(now.plus(LIFE)),
                        ":none",
                        number(0),
                        ":one",
                        number(1)))
                .returnValues(ReturnValue.ALL_OLD)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private static Claim letThrough(Map<String, AttributeValue> before) {
        if (before.isEmpty()) {
            return new Claim.Granted(1);
        }
        int attempt = attemptIn(before) + 1;
        return Standing.GIVEN_BACK.of(before)
                ? new Claim.Granted(attempt)
                : new Claim.InDoubt(attempt, instantIn(before, "quietSince"));
    }

    private Claim sentAway(WorkKey key, Map<String, AttributeValue> item) {
        return Standing.SETTLED.of(item)
                ? new Claim.Settled(outcome(key, textIn(item, "outcome")))
                : new Claim.Leased(instantIn(item, "quietSince"));
    }

    private Outcome.Done outcome(WorkKey key, String json) {
        try {
            return Json.read(json, Outcome.Done.class);
        } catch (Unreadable unreadable) {
            throw new IllegalStateException("the outcome of " + key + " in " + table + ": " + unreadable.getMessage());
        }
    }

    private void move(WorkKey key, int attempt, UpdateItemRequest.Builder update) {
        try {
            dynamo.updateItem(update.build());
        } catch (ConditionalCheckFailedException refused) {
            throw new LostLease(key, attempt);
        }
    }

    private UpdateItemRequest.Builder update(WorkKey key) {
        return UpdateItemRequest.builder().tableName(table).key(Map.of("key", text(key.toString())));
    }

    private static int attemptIn(Map<String, AttributeValue> item) {
        return Math.toIntExact(numberIn(item, "attempt"));
    }
}
