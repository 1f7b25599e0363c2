package dev.selvedge.johnlewis.mirakl;

import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;
import com.atlassian.oai.validator.whitelist.rule.WhitelistRule;
import java.util.Set;
import java.util.stream.Collectors;

/// Where Mirakl's document is tighter than what Mirakl itself says and shows. Nothing else is let be.
final class DocumentedDeviations {

    /// OR11, OF21 and IV01 "support offset pagination (see documentation)", and their lists of parameters leave these
    /// out.
    static final Set<String> PAGING = Set.of("max", "offset");

    /// OR11, OF21 and IV01.
    static final Set<String> PAGED = Set.of("/api/orders", "/api/offers", "/api/invoices");

    /// ST11, SBC11 and TL02 "support seek pagination (see documentation)", and their lists of parameters leave these
    /// out.
    static final Set<String> SEEKING = Set.of("limit", "page_token", "sort");

    /// ST11, SBC11 and TL02.
    static final Set<String> SOUGHT =
            Set.of("/api/shipments", "/api/seller-billing-cycles", "/api/sellerpayment/transactions_logs");

    /// Of ST11, SBC11, TL02 and IV01: "this parameter can be supplied multiple times". The validator then takes each
    /// value for JSON, one value for no array, and several for too many.
    static final Set<String> REPEATED = Set.of(
            "order_id",
            "shipment_state_code",
            "shipment_customer_debit_state_code",
            "id",
            "currency",
            "pay_out_state",
            "order_line_id",
            "payment_state",
            "seller_billing_cycle_id",
            "transaction_type",
            "invoice_id");

    /// Where the addresses are that OF53's example gives for OF54.
    static final String FILES = "/api/offers/export/async/file/";

    /// The path under which the document lists OF54, "retrieved from OF53 output". It lists the `tracking_id` that is
    /// in its path, and not the `file` that is in the addresses of OF53's example.
    static final String DYNAMIC = "/dynamic-url/The+URL+is+retrieved+from+OF53+output/OF54";

    /// Refusals: all operations declare their success alone, but for OR04 with 400 beside it, without a body. OR21
    /// lists its error codes in its text (john-lewis.md 2B.1 "Errors" and "Rate limit" give bodies and statuses).
    static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 429);

    /// Typed as a text, shown as null by the example of OR11.
    static final Set<String> NULL_IN_EXAMPLE_OF_OR11 = Set.of(
            "/orders/N/quote_id",
            "/orders/N/order_state_reason_code",
            "/orders/N/order_state_reason_label",
            "/orders/N/order_lines/N/description",
            "/orders/N/order_lines/N/order_line_state_reason_code",
            "/orders/N/order_lines/N/order_line_state_reason_label",
            "/orders/N/order_lines/N/price_additional_info");

    /// Typed as an object or a text, and OR11's description says when it is null ("null before shipping (or
    /// acceptance, depending on platform setting)", "null when the order was automatically refused or accepted").
    static final Set<String> NULL_BY_DESCRIPTION = Set.of(
            "/orders/N/acceptance_decision_date",
            "/orders/N/customer/billing_address",
            "/orders/N/customer/shipping_address");

    /// Typed as a text in OR11 and in OR12, whose example shows them as null for an order that has not left.
    static final Set<String> NULL_IN_EXAMPLE_OF_OR12 = Set.of(
            "/orders/N/shipping_company",
            "/orders/N/shipping_tracking",
            "/orders/N/shipping_tracking_url",
            "/orders/N/order_lines/N/debited_date",
            "/orders/N/order_lines/N/shipped_date",
            "/orders/N/order_lines/N/received_date");

    /// Typed as a text or an object, shown as null by the example of ST11. ST01 answers the same shipments.
    static final Set<String> NULL_IN_EXAMPLE_OF_ST11 = Set.of(
            "/data/N/invoice_reference",
            "/data/N/payment_details",
            "/data/N/shipped_date",
            "/data/N/tracking/carrier_code",
            "/data/N/tracking/carrier_standard_code");

    /// Typed as a text, shown as null by the example of IV01 for a document that is not paid.
    static final Set<String> NULL_IN_EXAMPLE_OF_IV01 =
            Set.of("/invoices/N/payment/reference", "/invoices/N/payment/transaction_date");

    /// In the example of TL02 and not in its schema.
    static final Set<String> ONLY_IN_EXAMPLE_OF_TL02 = Set.of("shop", "payment_voucher_number");

    /// Typed as a text or, `updated` of OR04, as an object; nothing shows an order without a payment, a carrier or a
    /// reference, or one that OR04 refused, so whether they are then null or absent is not said. The simulator's
    /// reading is null, and our wire types take both for the same.
    static final Set<String> UNSAID = Set.of(
            "/updated_orders/N/updated",
            "/orders/N/customer_debited_date",
            "/orders/N/shipping_carrier_code",
            "/orders/N/references/order_reference_for_customer",
            "/orders/N/references/order_reference_for_seller");

    private DocumentedDeviations() {}

    static ValidationErrorsWhitelist known() {
        return ValidationErrorsWhitelist.create()
                .withRule("paging of OR11, OF21 and IV01", unlisted(PAGED, PAGING))
                .withRule("paging of ST11, SBC11 and TL02", unlisted(SOUGHT, SEEKING))
                .withRule("repeated parameters of ST11, SBC11, TL02 and IV01", repeated())
                .withRule("the file of OF54", file())
                .withRule("Location of STO01", location())
                .withRule("refusals", refusals())
                .withRule("null in the example of OR11", isNullAt(NULL_IN_EXAMPLE_OF_OR11))
                .withRule("null by description", isNullAt(NULL_BY_DESCRIPTION))
                .withRule("null in the example of OR12", isNullAt(NULL_IN_EXAMPLE_OF_OR12))
                .withRule("null in the example of ST11", isNullAt(NULL_IN_EXAMPLE_OF_ST11))
                .withRule("null in the answer of ST01", isNullAt(made(NULL_IN_EXAMPLE_OF_ST11)))
                .withRule("null in the example of IV01", isNullAt(NULL_IN_EXAMPLE_OF_IV01))
                .withRule("only in the example of TL02", onlyInExample())
                .withRule("unsaid", isNullAt(UNSAID));
    }

    private static WhitelistRule unlisted(Set<String> paths, Set<String> parameters) {
        return (message, operation, request, response) -> message.getKey()
                        .equals("validation.request.parameter.query.unexpected")
                && paths.contains(operation.getApiPath().normalised())
                && parameters.stream().anyMatch(name -> message.getMessage().contains("'" + name + "'"));
    }

    private static WhitelistRule repeated() {
        return (message, operation, request, response) -> notAnArray(message)
                && (SOUGHT.contains(operation.getApiPath().normalised())
                        || operation.getApiPath().normalised().equals("/api/invoices"))
                && message.getContext()
                        .flatMap(context -> context.getParameter())
                        .filter(parameter -> REPEATED.contains(parameter.getName()))
                        .isPresent();
    }

    private static boolean notAnArray(Message message) {
        return switch (message.getKey()) {
            case "validation.request.parameter.schema.invalidJson", "validation.request.parameter.collection.invalid" ->
                true;
            case "validation.request.parameter.schema.type" ->
                message.getMessage().contains("array expected");
            default -> false;
        };
    }

    private static Set<String> made(Set<String> listed) {
        return listed.stream()
                .map(place -> place.replace("/data/", "/shipment_success/"))
                .collect(Collectors.toSet());
    }

    private static WhitelistRule file() {
        return (message, operation, request, response) ->
                message.getKey().equals("validation.request.parameter.query.unexpected")
                        && operation.getApiPath().original().endsWith("/OF54")
                        && message.getMessage().contains("'file'");
    }

    private static WhitelistRule onlyInExample() {
        return (message, operation, request, response) ->
                message.getKey().equals("validation.response.body.schema.additionalProperties")
                        && place(message).equals("/data/N")
                        && operation.getApiPath().normalised().equals("/api/sellerpayment/transactions_logs")
                        && ONLY_IN_EXAMPLE_OF_TL02.stream()
                                .anyMatch(name -> message.getMessage().contains("'" + name + "'"));
    }

    /// A header whose schema is empty, which the validator then takes for JSON.
    private static WhitelistRule location() {
        return (message, operation, request, response) ->
                message.getKey().equals("validation.response.header.schema.invalidJson")
                        && operation.getApiPath().normalised().equals("/api/offers/stock/imports");
    }

    private static WhitelistRule refusals() {
        return (message, operation, request, response) -> message.getKey().equals("validation.response.status.unknown")
                && REFUSALS.contains(response.getStatus());
    }

    private static WhitelistRule isNullAt(Set<String> places) {
        return (message, operation, request, response) ->
                message.getKey().equals("validation.response.body.schema.type")
                        && message.getMessage().startsWith("null found")
                        && places.contains(place(message));
    }

    /// Where in the body a message points to, with `N` for each place in a list.
    static String place(Message message) {
        return message.getContext()
                .flatMap(context -> context.getPointers())
                .map(pointers -> pointers.getInstance().replaceAll("/\\d+", "/N"))
                .orElse("");
    }
}
