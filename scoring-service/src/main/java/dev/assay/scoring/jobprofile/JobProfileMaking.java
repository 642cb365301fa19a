package dev.assay.scoring.jobprofile;

import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.weighting.Weighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;

/** Makes callers' own job profiles, and further versions of them. */
@ApplicationScoped
class JobProfileMaking {

    private final JobProfiles profiles;
    private final OwnJobProfiles own;
    private final Clock clock;

    JobProfileMaking(JobProfiles profiles, OwnJobProfiles own, Clock clock) {
        this.profiles = profiles;
        this.own = own;
        this.clock = clock;
    }

    Uni<RestResponse<byte[]>> make(JobProfileRequest request, KeyedRequest keyed) {
        return own.add(
                keyed,
                () -> profiles.rubric().map(rubric -> {
                    Weighting weighting = request.checked(request.id(), rubric);
                    if (new KnownJobProfiles(rubric.jobProfiles())
                            .find(request.id())
                            .isPresent()) {
                        throw OwnJobProfiles.taken(request.id());
                    }
                    return OwnJobProfile.of(
                            new OwnJobProfileKey(request.id(), 1), request, weighting, by(keyed.caller()));
                }));
    }

    /** @param ifMatch the tag of the version that is to be changed */
    Uni<OwnJobProfile> change(String id, String ifMatch, JobProfileRequest request, String caller) {
        return profiles.rubric().chain(rubric -> {
            if (new KnownJobProfiles(rubric.jobProfiles()).find(id).isPresent()) {
                throw new ProblemException(
                        CommonError.CONFLICT,
                        "A job profile of the rubric changes only with the rubric; create one of your own under another id.");
            }
            return own.latest(id).chain(found -> {
                OwnJobProfile latest = found.orElseThrow(() -> new ProblemException(
                        CommonError.NOT_FOUND, "No job profile has this id; POST /job-profiles creates one."));
                EntityTags.requireMatch(ifMatch, latest.version());
                Weighting weighting = request.checked(id, rubric);
                OwnJobProfileKey next = new OwnJobProfileKey(id, latest.version() + 1);
                return own.change(OwnJobProfile.of(next, request, weighting, by(caller)));
            });
        });
    }

    private OwnJobProfile.Maker by(String caller) {
        return new OwnJobProfile.Maker(caller, clock.instant());
    }
}
