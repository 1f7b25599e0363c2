package dev.selvedge.erp.cin7core;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.erp.cin7core.wire.Cin7Availability;
import dev.selvedge.erp.cin7core.wire.Cin7Products;
import dev.selvedge.erp.cin7core.wire.Cin7Sale;
import dev.selvedge.erp.cin7core.wire.Cin7SaleHead;
import dev.selvedge.erp.cin7core.wire.Cin7SaleList;
import dev.selvedge.erp.cin7core.wire.Cin7SaleOrder;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/// The operations of Cin7 Core's API v2 that are used.
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface Cin7Api {

    @GET
    @Path("/product")
    Cin7Products products(@QueryParam("Sku") String sku, @QueryParam("Page") int page, @QueryParam("Limit") int limit);

    /// @param category null for all
    @GET
    @Path("/ref/productavailability")
    Cin7Availability availability(
            @QueryParam("Location") String location,
            @QueryParam("Category") @Nullable String category,
            @QueryParam("Page") int page,
            @QueryParam("Limit") int limit);

    @GET
    @Path("/saleList")
    Cin7SaleList sales(
            @QueryParam("ExternalID") String externalId, @QueryParam("Page") int page, @QueryParam("Limit") int limit);

    @GET
    @Path("/saleList")
    Cin7SaleList moved(
            @QueryParam("UpdatedSince") String updatedSince,
            @QueryParam("Page") int page,
            @QueryParam("Limit") int limit);

    @GET
    @Path("/sale")
    Cin7Sale sale(@QueryParam("ID") String id, @QueryParam("HideInventoryMovements") boolean hideInventoryMovements);

    @POST
    @Path("/sale")
    Cin7Sale create(Cin7SaleHead head);

    @POST
    @Path("/sale/order")
    Cin7SaleOrder order(Cin7SaleOrder order);

    @DELETE
    @Path("/sale")
    void delete(@QueryParam("ID") String id, @QueryParam("Void") boolean toVoid);

    /// Amounts are decimal numbers from the first byte on, never floating point, and are written as plain digits.
    @ClientObjectMapper
    static ObjectMapper exact(ObjectMapper usual) {
        return usual.copy()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
