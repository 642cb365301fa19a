package dev.assay.scoring.rubricrelease;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.epoch.EpochListing;
import dev.assay.scoring.epoch.EpochResponse;
import dev.assay.scoring.rubric.RubricEntry;
import dev.assay.scoring.rubric.Rubrics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The released rubrics with the present state of each. */
@ApplicationScoped
class RubricListing {

    private final Rubrics rubrics;
    private final EpochListing epochs;

    RubricListing(Rubrics rubrics, EpochListing epochs) {
        this.rubrics = rubrics;
        this.epochs = epochs;
    }

    Uni<List<RubricSummary>> all() {
        return rubrics.all().chain(entries -> epochs.all().map(all -> summaries(entries, all)));
    }

    private static List<RubricSummary> summaries(List<RubricEntry> entries, List<EpochResponse> epochs) {
        return entries.stream().map(entry -> RubricSummary.of(entry, epochs)).toList();
    }

    Uni<RubricSummary> of(String version) {
        return all().map(summaries -> find(summaries, version));
    }

    /** The same, as the caller's transaction sees it. */
    Uni<RubricSummary> of(StatelessSession session, String version) {
        return rubrics.all(session)
                .chain(entries -> epochs.all(session).map(all -> find(summaries(entries, all), version)));
    }

    private static RubricSummary find(List<RubricSummary> summaries, String version) {
        return summaries.stream()
                .filter(summary -> summary.version().equals(version))
                .findFirst()
                .orElseThrow(() ->
                        unknown(summaries.stream().map(RubricSummary::version).collect(Collectors.joining(", "))));
    }

    /** Fails with 404 if no rubric of this version was released. */
    Uni<Void> check(String version) {
        return rubrics.all()
                .invoke(entries -> {
                    if (entries.stream().noneMatch(entry -> entry.version().equals(version))) {
                        throw unknown(entries.stream().map(RubricEntry::version).collect(Collectors.joining(", ")));
                    }
                })
                .replaceWithVoid();
    }

    static ProblemException unknown(String known) {
        return new ProblemException(
                CommonError.NOT_FOUND, "No rubric has this version; these were released: " + known + ".");
    }
}
