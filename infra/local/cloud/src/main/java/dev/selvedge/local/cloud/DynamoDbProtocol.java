package dev.selvedge.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.util.ArrayList;
import java.util.List;

/// Amazon DynamoDB: an action of a table or of an index, of several tables at once, or a transaction.
///
/// A transaction needs the actions of its parts ("Amazon DynamoDB Transactions: IAM", Developer Guide).
final class DynamoDbProtocol implements Protocol {

    private final Naming naming;

    DynamoDbProtocol(Naming naming) {
        this.naming = naming;
    }

    @Override
    public List<Permission> needed(Call asked) {
        JsonCall call = JsonCall.of(asked);
        List<Permission> needed = new ArrayList<>();
        call.body()
                .path("RequestItems")
                .fieldNames()
                .forEachRemaining(table -> needed.add(permission(call.action(), table)));
        call.body()
                .path("TransactItems")
                .forEach(item -> item.properties()
                        .forEach(part -> needed.add(permission(
                                action(part.getKey()),
                                part.getValue().path("TableName").asText()))));
        return needed.isEmpty() ? List.of(single(call)) : needed;
    }

    private Permission single(JsonCall call) {
        Permission table = permission(call.action(), call.text("TableName"));
        JsonNode index = call.body().path("IndexName");
        return index.isMissingNode()
                ? table
                : new Permission(table.action(), table.resource() + "/index/" + index.asText());
    }

    private static String action(String part) {
        return part.equals("ConditionCheck") ? "ConditionCheckItem" : part + "Item";
    }

    private Permission permission(String action, String table) {
        return new Permission("dynamodb:" + action, naming.resource("tables", table));
    }

    @Override
    public Answer denied(String words) {
        return JsonCall.denied(words);
    }
}
