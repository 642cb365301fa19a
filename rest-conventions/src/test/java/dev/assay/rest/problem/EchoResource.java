package dev.assay.rest.problem;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** A resource that does as little as possible, so that only the conventions answer. */
@Path("/echo")
class EchoResource {

    record Inner(Integer number) {}

    record Envelope(String name, Inner inner, JsonNode open) {}

    @GET
    public Map<String, String> read(@QueryParam("known") String known, @RestQuery String alsoKnown) {
        return Map.of("known", String.valueOf(known), "alsoKnown", String.valueOf(alsoKnown));
    }

    @POST
    public Envelope write(Envelope envelope) {
        return envelope;
    }

    @POST
    @Path("/large")
    public int measure(byte[] body) {
        return body.length;
    }

    @GET
    @Path("/broken")
    public String fail() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("/busy")
    public String busy() {
        throw new ProblemException(CommonError.UNAVAILABLE, "Too much to do.").withHeader("Retry-After", "1");
    }
}
