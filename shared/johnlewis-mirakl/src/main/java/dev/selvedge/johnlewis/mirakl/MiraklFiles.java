package dev.selvedge.johnlewis.mirakl;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;

/// The files that Mirakl hands out, under its own codes: CSV, or JSON where it refuses.
@Path("")
@Produces({"text/csv", "application/json"})
public interface MiraklFiles {

    /// STO03
    @GET
    @Path("/api/offers/stock/imports/{import_id}/error_report")
    byte[] report(@PathParam("import_id") String importId, @QueryParam("shop_id") long shopId);

    /// OF54, at an address that OF53 gave.
    @GET
    byte[] offers(@Url URI address, @QueryParam("shop_id") long shopId);
}
