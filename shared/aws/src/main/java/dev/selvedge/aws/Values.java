package dev.selvedge.aws;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How texts, numbers and instants stand in a table.
final class Values {

    /// Always nine decimals, so that later instants are greater as text too.
    private static final DateTimeFormatter SORTABLE =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private Values() {}

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue instant(Instant value) {
        return text(sortable(value));
    }

    static String sortable(Instant value) {
        return SORTABLE.format(value);
    }

    /// For the attribute `expiresAt`, after which DynamoDB may delete an item: whole seconds since 1970.
    static AttributeValue expiry(Instant value) {
        return number(value.getEpochSecond());
    }

    static String textIn(Map<String, AttributeValue> item, String name) {
        return present(item, name).s();
    }

    static long numberIn(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(present(item, name).n());
    }

    static Instant instantIn(Map<String, AttributeValue> item, String name) {
        return Instant.parse(textIn(item, name));
    }

    static AttributeValue present(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("an item lacks its attribute " + name);
        }
        return value;
    }
}
