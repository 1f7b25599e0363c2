package dev.selvedge.aws;

import static dev.selvedge.aws.Values.textIn;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Catalogue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The catalogue as a DynamoDB table with the key `sku`. Its entries never expire; doubt is what removes them.
public final class DynamoCatalogue implements Catalogue {

    private final Batches batches;

    public DynamoCatalogue(DynamoDbClient dynamo, String table) {
        this.batches = new Batches(dynamo, table, "sku");
    }

    @Override
    public Set<Sku> known(Set<Sku> skus) {
        return batches.read(values(skus)).stream()
                .map(item -> new Sku(textIn(item, "sku")))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void add(Set<Sku> skus) {
        batches.put(values(skus));
    }

    @Override
    public void forget(Set<Sku> skus) {
        batches.delete(values(skus));
    }

    private static List<String> values(Set<Sku> skus) {
        return skus.stream().map(Sku::value).toList();
    }
}
