package dev.assay.scoring.standings;

import dev.assay.engine.rubric.Rubric;
import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.Scopes;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.jobprofile.JobProfiles;
import dev.assay.scoring.rubric.Assessors;
import dev.assay.scoring.weighting.Triple;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** For profile-service only: the gateway routes nothing here. */
@Path("/internal/standings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class MatchingResource {

    private final Epochs epochs;
    private final Assessors assessors;
    private final JobProfiles jobProfiles;
    private final AssessedScores scores;

    MatchingResource(Epochs epochs, Assessors assessors, JobProfiles jobProfiles, AssessedScores scores) {
        this.epochs = epochs;
        this.assessors = assessors;
        this.jobProfiles = jobProfiles;
        this.scores = scores;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Issuers.SCORES_SCOPE)
    public Uni<MatchingResponse> match(MatchingRequest request) {
        return epochs.current()
                .chain(epoch -> bounds(request, epoch)
                        .chain(bounds -> scores.of(epoch.id(), request.candidates())
                                .map(found -> answer(epoch, request.candidates(), bounds, found))));
    }

    private Uni<ScoreBounds> bounds(MatchingRequest request, Epoch epoch) {
        return assessors.readable(epoch.rubricHash()).chain(assessor -> {
            Rubric rubric = assessor.rubric();
            return jobProfiles.find(request.jobProfile(), rubric).map(named -> request.bounds(rubric, named));
        });
    }

    private static MatchingResponse answer(
            Epoch epoch, List<UUID> candidates, ScoreBounds bounds, Map<UUID, Triple> found) {
        return new MatchingResponse(
                epoch.id(),
                candidates.stream()
                        .filter(found::containsKey)
                        .map(candidate -> bounds.match(candidate, found.get(candidate)))
                        .flatMap(Optional::stream)
                        .toList(),
                candidates.stream()
                        .filter(candidate -> !found.containsKey(candidate))
                        .toList());
    }
}
