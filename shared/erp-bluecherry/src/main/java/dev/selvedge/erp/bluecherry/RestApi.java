package dev.selvedge.erp.bluecherry;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The two ways in which BlueCherry's REST interface is called; what is called is configuration (bluecherry.md B3).
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public interface RestApi {

    @GET
    byte[] get(@Url URI address, @RestQuery Map<String, String> parameters);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    byte[] post(@Url URI address, @HeaderParam("Idempotency-Key") String key, byte[] body);

    /// RFC 6749, 4.4.2.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    byte[] token(@Url URI address, @HeaderParam("Authorization") @Nullable String authorization, byte[] form);
}
