package dev.assay.rest.shown;

import dev.assay.rest.paging.Page;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers of each kind that tell of candidates. */
@Path("/shown")
class ShowingResource {

    record Row(UUID id) implements ShowsCandidates {

        @Override
        public Stream<UUID> shownCandidates() {
            return Stream.of(id);
        }
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    public Uni<RestResponse<Page<Row>>> page(@RestQuery List<UUID> id) {
        return Uni.createFrom()
                .item(RestResponse.ok(new Page<>(id.stream().map(Row::new).toList(), null)));
    }

    @DELETE
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    public Uni<Void> erase(@RestQuery List<UUID> id, @Context RoutingContext call) {
        Showing.tellChanged(call, id::stream);
        return Uni.createFrom().voidItem();
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<byte[]> repeat(byte[] body, @Context RoutingContext call) {
        Showing.tellChangedOf(call, body, "/one", "/other");
        return Uni.createFrom().item(body);
    }

    @GET
    @Path("/refused")
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    public Uni<Row> refuse(@RestQuery UUID id, @Context RoutingContext call) {
        Showing.tell(call, () -> Stream.of(id));
        throw new ProblemException(CommonError.CONFLICT, "Not now.");
    }

    @DELETE
    @Path("/failed")
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    public Uni<Row> fail(@RestQuery UUID erased, @RestQuery UUID seen, @Context RoutingContext call) {
        Showing.tellChanged(call, () -> Stream.of(erased));
        Showing.tell(call, () -> Stream.of(seen));
        throw new ProblemException(CommonError.UNAVAILABLE, "What is left could not be read.");
    }

    @GET
    @Path("/stream")
    @Produces("application/x-ndjson")
    @ShowsAllMatching
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    public Multi<Row> stream(@RestQuery List<UUID> id) {
        return Multi.createFrom().iterable(id).map(Row::new);
    }
}
