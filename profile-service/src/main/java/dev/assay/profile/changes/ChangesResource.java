package dev.assay.profile.changes;

import dev.assay.rest.paging.Limit;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestQuery;

/** The feed for scoring-service; not part of the public API, and not routed by the gateway. */
@Path("/internal/changes")
@Produces(MediaType.APPLICATION_JSON)
class ChangesResource {

    private static final int MAX_WAIT_SECONDS = 20;

    private final LongPoll poll;

    ChangesResource(LongPoll poll) {
        this.poll = poll;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Issuers.FEED_SCOPE)
    @Operation(hidden = true)
    public Uni<FeedPage> read(@RestQuery String after, @RestQuery String limit, @RestQuery String wait) {
        return poll.read(Optional.ofNullable(after).map(FeedPosition::parse), Limit.of(limit), waitOf(wait));
    }

    private static Duration waitOf(String given) {
        boolean number = given == null || given.matches("[0-9]{1,2}");
        int seconds = number && given != null ? Integer.parseInt(given) : 0;
        if (!number || seconds > MAX_WAIT_SECONDS) {
            throw new ProblemException(
                    CommonError.BAD_REQUEST, "'wait' is a number of seconds from 0 to " + MAX_WAIT_SECONDS + ".");
        }
        return Duration.ofSeconds(seconds);
    }
}
