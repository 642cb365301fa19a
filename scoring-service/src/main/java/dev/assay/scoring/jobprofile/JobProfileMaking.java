package dev.assay.scoring.jobprofile;

import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.weighting.Weighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes job profiles of one's own, and next versions of them. */
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

    Uni<OwnJobProfile> make(JobProfileRequest request, String caller) {
        return profiles.rubric().chain(rubric -> {
            Weighting weighting = request.checked(request.id(), rubric);
            if (new KnownJobProfiles(rubric.jobProfiles()).find(request.id()).isPresent()) {
                throw taken(request.id());
            }
            return add(new OwnJobProfileKey(request.id(), 1), request, weighting, caller, taken(request.id()));
        });
    }

    /** @param ifMatch the tag of the version that is changed */
    Uni<OwnJobProfile> change(String id, String ifMatch, JobProfileRequest request, String caller) {
        return profiles.rubric().chain(rubric -> {
            if (new KnownJobProfiles(rubric.jobProfiles()).find(id).isPresent()) {
                throw new ProblemException(
                        CommonError.CONFLICT,
                        "A job profile of the rubric changes with the rubric; make one of your own under another id.");
            }
            return own.latest(id).chain(found -> {
                OwnJobProfile latest = found.orElseThrow(() -> new ProblemException(
                        CommonError.NOT_FOUND, "No job profile has this id; POST /job-profiles makes one."));
                EntityTags.requireMatch(ifMatch, latest.version());
                Weighting weighting = request.checked(id, rubric);
                OwnJobProfileKey next = new OwnJobProfileKey(id, latest.version() + 1);
                return add(next, request, weighting, caller, stale());
            });
        });
    }

    private Uni<OwnJobProfile> add(
            OwnJobProfileKey key,
            JobProfileRequest request,
            Weighting weighting,
            String caller,
            ProblemException taken) {
        OwnJobProfile.Maker maker = new OwnJobProfile.Maker(caller, clock.instant());
        return own.add(OwnJobProfile.of(key, request, weighting, maker), taken);
    }

    private static ProblemException taken(String id) {
        return new ProblemException(
                CommonError.CONFLICT, "There is a job profile '" + id + "' already; PUT changes it.");
    }

    private static ProblemException stale() {
        return new ProblemException(
                CommonError.PRECONDITION_FAILED,
                "It has changed since: read it again and repeat the change on the new version.");
    }
}
