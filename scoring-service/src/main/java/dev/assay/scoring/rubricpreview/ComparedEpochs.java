package dev.assay.scoring.rubricpreview;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.EpochState;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.jobprofile.JobProfiles;
import dev.assay.scoring.rubric.ReleasedRubric;
import dev.assay.scoring.rubric.Rubrics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the epochs and the job profile of a comparison. */
@ApplicationScoped
class ComparedEpochs {

    private final Epochs epochs;
    private final Rubrics rubrics;
    private final JobProfiles jobProfiles;

    ComparedEpochs(Epochs epochs, Rubrics rubrics, JobProfiles jobProfiles) {
        this.epochs = epochs;
        this.rubrics = rubrics;
        this.jobProfiles = jobProfiles;
    }

    Uni<Comparison> of(String version, MovementRequest request) {
        return rubrics.find(version)
                .invoke(found -> require(found, version))
                .chain(() -> jobProfile(request.jobProfile()))
                .chain(jobProfile -> epochs.all().map(all -> {
                    Epoch before = request.against() == null ? inUse(all) : ofRubric(all, request.against());
                    Epoch after = ofRubric(all, version);
                    if (after.id().equals(before.id())) {
                        throw refused("/against", "Rubric " + version + " cannot be compared with itself.");
                    }
                    return new Comparison(before, after, jobProfile);
                }));
    }

    private static void require(Optional<ReleasedRubric> found, String version) {
        if (found.isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND, "No rubric " + version + " was released.");
        }
    }

    private Uni<String> jobProfile(String wanted) {
        return jobProfiles.inUse().map(known -> {
            String id = wanted == null ? known.standard().id() : wanted;
            return known.find(id)
                    .orElseThrow(() -> refused("/jobProfile", "These job profiles are known: " + known.known() + "."))
                    .id();
        });
    }

    private static Epoch inUse(List<Epoch> all) {
        return all.stream()
                .filter(epoch -> epoch.state() == EpochState.CURRENT)
                .findFirst()
                .orElseThrow(Epochs::noneYet);
    }

    private static Epoch ofRubric(List<Epoch> all, String version) {
        return all.stream()
                .filter(epoch -> epoch.rubricVersion().equals(version))
                .min(Comparator.comparing(Epoch::state, EpochState.BY_INTEREST))
                .orElseThrow(() -> new ProblemException(
                        CommonError.CONFLICT, "Nobody has been assessed by rubric " + version + " here."));
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(CommonError.INVALID_INPUT, detail, List.of(new InputError(pointer, detail)));
    }
}
