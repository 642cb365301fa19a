package dev.assay.scoring.comparison;

import dev.assay.engine.rubric.Rubric;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.assessment.AskedCandidates;
import dev.assay.scoring.assessment.AssessmentArchive;
import dev.assay.scoring.assessment.KeptAssessment;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.jobprofile.JobProfiles;
import dev.assay.scoring.rubric.Assessors;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Triple;
import dev.assay.scoring.weighting.Weighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the assessments of a comparison and puts them side by side. */
@ApplicationScoped
class Comparisons {

    private final Epochs epochs;
    private final Assessors assessors;
    private final JobProfiles jobProfiles;
    private final AssessmentArchive archive;

    Comparisons(Epochs epochs, Assessors assessors, JobProfiles jobProfiles, AssessmentArchive archive) {
        this.epochs = epochs;
        this.assessors = assessors;
        this.jobProfiles = jobProfiles;
        this.archive = archive;
    }

    Uni<ComparisonResponse> of(ComparisonRequest request) {
        request.check();
        return epochs.current()
                .chain(epoch -> assessors
                        .readable(epoch.rubricHash())
                        .chain(assessor -> of(request, epoch, assessor.rubric())));
    }

    private Uni<ComparisonResponse> of(ComparisonRequest request, Epoch epoch, Rubric rubric) {
        List<UUID> all = new ArrayList<>(request.candidates());
        all.addAll(request.teamIds());
        return jobProfiles
                .find(request.jobProfile(), rubric)
                .map(Comparisons::known)
                .chain(weighting -> archive.shown(epoch.id(), all).map(found -> {
                    List<Person> people = people(request.candidates(), "/candidates", found);
                    SideBySide compared = new SideBySide(rubric, people, people(request.teamIds(), "/team", found));
                    FitFormula formula = new FitFormula(rubric.scoring().fit(), weighting.weights());
                    return new ComparisonResponse(
                            epoch.id(),
                            weighting.jobProfile(),
                            people.stream().map(person -> head(person, formula)).toList(),
                            compared.rows(),
                            compared.additions(),
                            compared.teamCoverage());
                }));
    }

    private static Weighting known(Optional<Weighting> found) {
        String detail = "No job profile has this id; GET /job-profiles lists them.";
        return found.orElseThrow(() -> new ProblemException(
                CommonError.INVALID_INPUT, detail, List.of(new InputError("/jobProfile", detail))));
    }

    private static List<Person> people(List<UUID> ids, String pointer, List<KeptAssessment> found) {
        return AskedCandidates.inOrder(ids, pointer, found).stream()
                .map(Person::new)
                .toList();
    }

    private static ComparisonResponse.Person head(Person person, FitFormula formula) {
        KeptAssessment assessment = person.assessment();
        Triple scores = assessment.scores();
        return new ComparisonResponse.Person(
                assessment.candidateId(),
                assessment.key().candidateVersion(),
                assessment.name(),
                formula.fit(scores),
                assessment.overall(),
                scores.systems(),
                scores.infrastructure(),
                scores.enterpriseData());
    }
}
