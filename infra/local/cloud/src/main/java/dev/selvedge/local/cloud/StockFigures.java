package dev.selvedge.local.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.simulator.mirakl.ImportView;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What became of the stock in a demonstration.
///
/// @param scanned SKUs in the last reading that was let through
/// @param published lines that John Lewis took, by its own books
/// @param held open holds of stock
/// @param oversold by the two partners' own books
/// @param driftFound offers that the audit found adrift
record StockFigures(int scanned, int published, int held, Overselling oversold, int driftFound) {

    static StockFigures of(
            Partners partners, LaptopCloud cloud, Naming naming, List<Held> holds, StockDirector director) {
        return new StockFigures(
                scanned(cloud.dynamoDb(), naming.of("publications")),
                partners.mirakl().stockImports().stream()
                        .mapToInt(ImportView::linesInSuccess)
                        .sum(),
                (int) holds.stream().filter(Held::isOfStock).count(),
                Overselling.of(partners, director.bought()),
                director.driftFound());
    }

    boolean isGood() {
        return oversold.count() == 0 && driftFound > 0;
    }

    /// As the record of the publishing has it; 0 before the first reading.
    private static int scanned(DynamoDbClient dynamo, String table) {
        AttributeValue json = dynamo.getItem(
                        get -> get.tableName(table).key(Map.of("name", AttributeValue.fromS("stock"))))
                .item()
                .getOrDefault("json", AttributeValue.fromS("{}"));
        try {
            return new ObjectMapper().readTree(json.s()).at("/reading/skus").asInt();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the record of published stock is no JSON", unreadable);
        }
    }
}
