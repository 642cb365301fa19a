package dev.assay.scoring.release;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.epoch.EpochListing;
import dev.assay.scoring.rubric.RubricEntry;
import dev.assay.scoring.rubric.Rubrics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** The released rubrics with what each is good for at present. */
@ApplicationScoped
class RubricListing {

    private final Rubrics rubrics;
    private final EpochListing epochs;

    RubricListing(Rubrics rubrics, EpochListing epochs) {
        this.rubrics = rubrics;
        this.epochs = epochs;
    }

    Uni<List<RubricSummary>> all() {
        return rubrics.all()
                .chain(entries -> epochs.all()
                        .map(all -> entries.stream()
                                .map(entry -> RubricSummary.of(entry, all))
                                .toList()));
    }

    Uni<RubricSummary> of(String version) {
        return all().map(summaries -> summaries.stream()
                .filter(summary -> summary.version().equals(version))
                .findFirst()
                .orElseThrow(() ->
                        unknown(summaries.stream().map(RubricSummary::version).collect(Collectors.joining(", ")))));
    }

    /** Fails with 404 where no rubric of this version was released. */
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
