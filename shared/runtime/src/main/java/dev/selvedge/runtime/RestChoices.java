package dev.selvedge.runtime;

import dev.selvedge.erp.bluecherry.Columns;
import dev.selvedge.erp.bluecherry.RestSettings;
import dev.selvedge.erp.bluecherry.RestSettings.Access;
import dev.selvedge.erp.bluecherry.RestSettings.Bodies;
import dev.selvedge.erp.bluecherry.RestSettings.Lists;
import dev.selvedge.erp.bluecherry.RestSettings.Pace;
import dev.selvedge.erp.bluecherry.RestSettings.Paths;
import dev.selvedge.runtime.Settings.WrongSetting;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Configuration made into the settings of BlueCherry's REST interface. A value that cannot be right is refused by its
/// property's name.
final class RestChoices {

    private static final String ALL = "selvedge.bluecherry.rest.";
    private static final String AS_OF = "AsOf";
    private static final List<String> PARAMETERS = List.of(
            "poNumber", "modifiedSince", "shippedSince", "division", "warehouse", "customer", "page", "pageSize");

    /// Where nothing is, as nobody calls it.
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private RestChoices() {}

    /// @param isUsed whether it is the transport
    static RestSettings of(RestConfig rest, boolean isUsed) {
        return new RestSettings(
                isUsed ? url(rest) : NOWHERE,
                paths(rest.paths()),
                access(rest),
                bodies(rest.bodies()),
                lists(rest.lists()),
                pace(rest.pace()),
                X12Choices.answers(ALL + "statuses", rest.statuses().orElse(List.of())),
                Settings.pattern(ALL + "has-it-already", rest.hasItAlready()));
    }

    private static URI url(RestConfig rest) {
        return Settings.web(ALL + "url", rest.url().orElseThrow(() -> new WrongSetting(ALL + "url", "is missing")));
    }

    private static Access access(RestConfig rest) {
        return switch (rest.access()) {
            case NONE -> new Access.None();
            case BASIC -> new Access.Basic();
            case BEARER -> new Access.Bearer();
            case API_KEY_HEADER -> new Access.ApiKeyHeader(Settings.present(ALL + "header", rest.header()));
            case CLIENT_CREDENTIALS ->
                new Access.ClientCredentials(
                        rest.token().orElseThrow(() -> new WrongSetting(ALL + "token", "is missing")),
                        rest.scope(),
                        rest.sends());
        };
    }

    private static Paths paths(RestConfig.Paths paths) {
        return new Paths(
                path("orders", paths.orders()),
                path("cancellations", paths.cancellations()),
                path("inventory", paths.inventory()),
                path("shipments", paths.shipments()),
                path("journals", paths.journals()),
                path("cash-receipts", paths.cashReceipts()));
    }

    private static String path(String name, String path) {
        if (!path.startsWith("/")) {
            throw new WrongSetting(ALL + "paths." + name, "must begin with a slash, and is " + path);
        }
        return path;
    }

    private static Bodies bodies(RestConfig.Bodies bodies) {
        return new Bodies(
                pointers("order", bodies.order()),
                pointers("answer", bodies.answer()),
                pointers("shipment", bodies.shipment()),
                pointers("stock", bodies.stock()),
                pointers("cash-receipts", bodies.cashReceipts()),
                pointers("journal", bodies.journal()),
                bodies.numbers().stream()
                        .map(name -> BlueCherryChoices.documented(ALL + "bodies.numbers", name, Columns.all()))
                        .collect(Collectors.toSet()),
                bodies.words().stream()
                        .map(words -> pointer(ALL + "bodies.words", words))
                        .toList());
    }

    private static Map<String, String> pointers(String body, Map<String, String> columns) {
        List<String> names = new ArrayList<>(Columns.all());
        names.add(AS_OF);
        Map<String, String> pointers = new HashMap<>();
        BlueCherryChoices.documented(ALL + "bodies." + body, columns, names)
                .forEach(
                        (column, where) -> pointers.put(column, pointer(ALL + "bodies." + body + "." + column, where)));
        return pointers;
    }

    private static String pointer(String property, String value) {
        if (!value.startsWith("/")) {
            throw new WrongSetting(property, "must be a JSON pointer such as /lines/-/qty, and is " + value);
        }
        return value;
    }

    private static Lists lists(RestConfig.Lists lists) {
        return new Lists(
                BlueCherryChoices.documented(ALL + "lists.renamed", lists.renamed(), PARAMETERS),
                BlueCherryChoices.documented(ALL + "lists.stock-only", lists.stockOnly(), PARAMETERS),
                BlueCherryChoices.documented(ALL + "lists.shipments-only", lists.shipmentsOnly(), PARAMETERS),
                lists.items().orElse(""),
                lists.total().orElse(""),
                Settings.positive(ALL + "lists.page-size", lists.pageSize()));
    }

    private static Pace pace(RestConfig.Pace pace) {
        return new Pace(
                Settings.notNegative(ALL + "pace.call-every", pace.callEvery()),
                Settings.notNegative(ALL + "pace.patience", pace.patience()),
                Settings.positive(ALL + "pace.connect-timeout", pace.connectTimeout()),
                Settings.positive(ALL + "pace.read-timeout", pace.readTimeout()),
                Settings.positive(ALL + "pace.answered-within", pace.answeredWithin()),
                Settings.notNegative(ALL + "pace.overlap", pace.overlap()),
                Settings.positive(ALL + "pace.look-back", pace.lookBack()),
                Settings.positive(ALL + "pace.orders-at-once", pace.ordersAtOnce()),
                Settings.positive(ALL + "pace.watched", pace.watched()));
    }
}
