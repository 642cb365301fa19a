package dev.assay.profile.relay;

import dev.assay.profile.changes.Announcements;
import dev.assay.profile.changes.Behind;
import dev.assay.profile.changes.FeedPosition;
import dev.assay.profile.changes.LatestChanges;
import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** For scoring-service where it reads the topic; not part of the public API, and not routed by the gateway. */
@Path("/internal/changes/latest")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class LatestResource {

    private final LatestChanges latest;
    private final Announcements announcements;
    private final RelayPositions positions;

    LatestResource(LatestChanges latest, Announcements announcements, RelayPositions positions) {
        this.latest = latest;
        this.announcements = announcements;
        this.positions = positions;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Issuers.FEED_SCOPE)
    @Operation(hidden = true)
    public Uni<LatestAnswer> read(LatestRequest request) {
        List<UUID> candidates = request.checked();
        return latest.of(candidates)
                .chain(answer -> unsent(answer.incarnation()).map(unsent -> LatestAnswer.of(answer, unsent)));
    }

    private Uni<Behind> unsent(long incarnation) {
        return positions
                .sent()
                .map(sent -> sent.filter(position -> position.incarnation() == incarnation)
                        .orElse(FeedPosition.zero(incarnation)))
                .chain(announcements::behind);
    }
}
