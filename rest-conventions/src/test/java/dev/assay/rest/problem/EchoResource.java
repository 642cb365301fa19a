package dev.assay.rest.problem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.rest.token.Scopes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestQuery;

/** A resource that does as little as possible, so that only the conventions answer. */
@Path("/echo")
class EchoResource {

    record Inner(Integer number) {}

    record Envelope(String name, Inner inner, JsonNode open) {}

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    public Map<String, String> read(@QueryParam("known") String known, @RestQuery String alsoKnown) {
        return Map.of("known", String.valueOf(known), "alsoKnown", String.valueOf(alsoKnown));
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    public Envelope write(Envelope envelope) {
        return envelope;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("/large")
    public int measure(byte[] body) {
        return body.length;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("/broken")
    public String fail() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("/busy")
    public String busy() {
        throw new ProblemException(CommonError.UNAVAILABLE, "Too much to do.").withHeader("Retry-After", "1");
    }

    @GET
    @Path("/forgotten")
    public String scopeless() {
        return "seen";
    }
}
