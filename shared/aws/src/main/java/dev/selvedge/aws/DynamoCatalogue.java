package dev.selvedge.aws;

import static dev.selvedge.aws.Values.text;
import static dev.selvedge.aws.Values.textIn;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Catalogue;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The catalogue as a DynamoDB table with the key `sku`. Its entries never expire; doubt is what removes them.
public final class DynamoCatalogue implements Catalogue {

    private final DynamoDbClient dynamo;
    private final String table;
    private final Batches batches;

    public DynamoCatalogue(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.batches = new Batches(dynamo, table, "sku");
    }

    @Override
    public Set<Sku> known(Set<Sku> skus) {
        return batches.read(skus.stream().map(Sku::value).toList()).stream()
                .map(item -> new Sku(textIn(item, "sku")))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void add(Sku sku) {
        dynamo.putItem(put -> put.tableName(table).item(Map.of("sku", text(sku.value()))));
    }

    @Override
    public void forget(Set<Sku> skus) {
        batches.delete(skus.stream().map(Sku::value).toList());
    }
}
