package dev.selvedge.johnlewis.mirakl;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.selvedge.johnlewis.mirakl.wire.MiraklAcceptance;
import dev.selvedge.johnlewis.mirakl.wire.MiraklCarriers;
import dev.selvedge.johnlewis.mirakl.wire.MiraklCycles;
import dev.selvedge.johnlewis.mirakl.wire.MiraklExport;
import dev.selvedge.johnlewis.mirakl.wire.MiraklExportRequest;
import dev.selvedge.johnlewis.mirakl.wire.MiraklImport;
import dev.selvedge.johnlewis.mirakl.wire.MiraklImportId;
import dev.selvedge.johnlewis.mirakl.wire.MiraklInvoices;
import dev.selvedge.johnlewis.mirakl.wire.MiraklNewShipments;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOffers;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrderTracking;
import dev.selvedge.johnlewis.mirakl.wire.MiraklOrders;
import dev.selvedge.johnlewis.mirakl.wire.MiraklPlatform;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShipmentChanges;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShipments;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShipmentsDone;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShippingTypes;
import dev.selvedge.johnlewis.mirakl.wire.MiraklTracking;
import dev.selvedge.johnlewis.mirakl.wire.MiraklTransactions;
import dev.selvedge.johnlewis.mirakl.wire.MiraklUpdate;
import dev.selvedge.johnlewis.mirakl.wire.MiraklUpdated;
import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.PartFilename;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The operations of Mirakl's seller interface that are used, under its own codes.
@Path("/api")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface MiraklApi {

    /// PC01
    @GET
    @Path("/platform/configuration")
    MiraklPlatform platform(@QueryParam("shop_id") long shopId);

    /// OR11
    ///
    /// @param orderTaxMode the platform's own where none is given
    @GET
    @Path("/orders")
    MiraklOrders orders(
            @QueryParam("start_update_date") String startUpdateDate,
            @QueryParam("order_tax_mode") @Nullable String orderTaxMode,
            @QueryParam("max") int max,
            @QueryParam("offset") int offset,
            @QueryParam("shop_id") long shopId);

    /// OR11 for orders whose names are known
    @GET
    @Path("/orders")
    MiraklOrders orders(
            @QueryParam("order_ids") String orderIds, @QueryParam("max") int max, @QueryParam("shop_id") long shopId);

    /// OR21
    @PUT
    @Path("/orders/{order_id}/accept")
    void accept(@PathParam("order_id") String orderId, @QueryParam("shop_id") long shopId, MiraklAcceptance acceptance);

    /// OR04
    @PUT
    @Path("/orders")
    MiraklUpdated update(@QueryParam("shop_id") long shopId, MiraklUpdate update);

    /// OR23
    @PUT
    @Path("/orders/{order_id}/tracking")
    void track(@PathParam("order_id") String orderId, @QueryParam("shop_id") long shopId, MiraklOrderTracking tracking);

    /// OR24
    @PUT
    @Path("/orders/{order_id}/ship")
    void ship(@PathParam("order_id") String orderId, @QueryParam("shop_id") long shopId);

    /// ST01
    @POST
    @Path("/shipments")
    MiraklShipmentsDone create(@QueryParam("shop_id") long shopId, MiraklNewShipments shipments);

    /// ST11
    ///
    /// @param orderId the orders whose shipments are shown; none for all
    /// @param lastUpdatedFrom the oldest change that is shown; none for all
    /// @param pageToken none for the first page
    @GET
    @Path("/shipments")
    MiraklShipments shipments(
            @QueryParam("order_id") String orderId,
            @QueryParam("limit") int limit,
            @QueryParam("page_token") @Nullable String pageToken,
            @QueryParam("shop_id") long shopId);

    /// ST23
    @POST
    @Path("/shipments/tracking")
    MiraklShipmentsDone track(@QueryParam("shop_id") long shopId, MiraklShipmentChanges shipments);

    /// ST24
    @PUT
    @Path("/shipments/ship")
    MiraklShipmentsDone ship(@QueryParam("shop_id") long shopId, MiraklShipmentChanges shipments);

    /// SH12
    @GET
    @Path("/shipping/types")
    MiraklShippingTypes shippingTypes(@QueryParam("shop_id") long shopId);

    /// SH21
    @GET
    @Path("/shipping/carriers")
    MiraklCarriers carriers(@QueryParam("shop_id") long shopId);

    /// OF21
    @GET
    @Path("/offers")
    MiraklOffers offers(@QueryParam("sku") String sku, @QueryParam("max") int max, @QueryParam("shop_id") long shopId);

    /// OF52
    @POST
    @Path("/offers/export/async")
    MiraklTracking export(@QueryParam("shop_id") long shopId, MiraklExportRequest request);

    /// OF53
    @GET
    @Path("/offers/export/async/status/{tracking_id}")
    MiraklExport exported(@PathParam("tracking_id") String trackingId, @QueryParam("shop_id") long shopId);

    /// STO01
    @POST
    @Path("/offers/stock/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    MiraklImportId send(
            @QueryParam("shop_id") long shopId,
            @RestForm("file") @PartFilename("stock.csv") @PartType("text/csv") byte[] file);

    /// STO02
    @GET
    @Path("/offers/stock/imports/{import_id}/status")
    MiraklImport progress(@PathParam("import_id") String importId, @QueryParam("shop_id") long shopId);

    /// SBC11, the oldest first
    ///
    /// @param pageToken none for the first page
    @GET
    @Path("/seller-billing-cycles")
    @ClientQueryParam(name = "sort", value = "dateCreated")
    MiraklCycles cycles(
            @QueryParam("start_date") String startDate,
            @QueryParam("limit") int limit,
            @QueryParam("page_token") @Nullable String pageToken,
            @QueryParam("shop_id") long shopId);

    /// IV01, documents of every type
    @GET
    @Path("/invoices")
    @ClientQueryParam(name = "type", value = "ALL")
    MiraklInvoices invoices(
            @QueryParam("seller_billing_cycle_id") List<String> sellerBillingCycleIds,
            @QueryParam("max") int max,
            @QueryParam("offset") int offset,
            @QueryParam("shop_id") long shopId);

    /// TL02 for the lines of a cycle
    ///
    /// @param pageToken none for the first page
    @GET
    @Path("/sellerpayment/transactions_logs")
    @ClientQueryParam(name = "sort", value = "dateCreated")
    MiraklTransactions transactions(
            @QueryParam("seller_billing_cycle_id") String sellerBillingCycleId,
            @QueryParam("limit") int limit,
            @QueryParam("page_token") @Nullable String pageToken,
            @QueryParam("shop_id") long shopId);

    /// TL02 for the lines of a time
    ///
    /// @param pageToken none for the first page
    @GET
    @Path("/sellerpayment/transactions_logs")
    @ClientQueryParam(name = "sort", value = "dateCreated")
    MiraklTransactions transactions(
            @QueryParam("date_created_from") String dateCreatedFrom,
            @QueryParam("date_created_to") String dateCreatedTo,
            @QueryParam("limit") int limit,
            @QueryParam("page_token") @Nullable String pageToken,
            @QueryParam("shop_id") long shopId);

    /// Amounts are decimal numbers from the first byte on, never floating point, and a part of a piece is no piece.
    @ClientObjectMapper
    static ObjectMapper exact(ObjectMapper usual) {
        return usual.copy()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    }
}
