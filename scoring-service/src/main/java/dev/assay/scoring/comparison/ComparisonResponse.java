package dev.assay.scoring.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.engine.assessment.Evidence;
import dev.assay.rest.shown.ShowsCandidates;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** People side by side. */
@Schema(name = "SideBySide")
record ComparisonResponse(
        @Schema(required = true) String epoch,
        @Schema(required = true) String jobProfile,

        @Schema(required = true, description = "In the order requested")
        List<Person> candidates,

        @Schema(required = true, description = "All competencies of the rubric, in its order")
        List<Row> competencies,

        @Schema(required = true, description = "What each person adds, who adds the most first")
        List<Addition> additions,

        @Schema(required = true, description = "The sum of the highest levels that the team shows without them")
        int teamCoverage)
        implements ShowsCandidates {

    @Schema(name = "ComparedPerson")
    record Person(
            @Schema(required = true) UUID candidateId,
            @Schema(required = true) long candidateVersion,

            @Schema(required = true, description = "Id of the assessment")
            String assessment,

            @Schema(required = true) int fit,
            @Schema(required = true) int overall,
            @Schema(required = true) int systems,
            @Schema(required = true) int infrastructure,

            @Schema(required = true) @JsonProperty("enterprise-data")
            int enterpriseData) {}

    /** One competency across all people. */
    @Schema(name = "ComparedCompetency")
    record Row(
            @Schema(required = true) String dimension,
            @Schema(required = true) String competency,
            @Schema(required = true) String title,

            @Schema(required = true, description = "One for each person, in their order")
            List<Shown> shown) {}

    @Schema(name = "ComparedLevel")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            @Schema(required = true) int level,
            @Schema(required = true) int points,

            @Schema(required = true, description = "Months in jobs whose described work shows it")
            int months,

            @Schema(description = "The latest month of such work; absent if there is none")
            String lastUsed,

            @Schema(description = "The statement that earns the most points in it; absent if none earns any")
            Words evidence) {}

    /** The candidate's own words. */
    @Schema(name = "ComparedEvidence")
    record Words(
            @Schema(required = true) String pointer,
            @Schema(required = true) int start,
            @Schema(required = true) int end,
            @Schema(required = true) String quote,
            @Schema(required = true) String grade,
            @Schema(required = true) String sentence) {

        static Words of(Evidence evidence) {
            return new Words(
                    evidence.pointer(),
                    evidence.start(),
                    evidence.end(),
                    evidence.quote(),
                    evidence.grade(),
                    evidence.sentence());
        }
    }

    /** What one person adds to a team. */
    @Schema(name = "TeamAddition")
    record Addition(
            @Schema(required = true) UUID candidateId,

            @Schema(required = true, description = "Levels by which the sum of the highest levels would rise")
            int levels,

            @Schema(required = true, description = "Competencies that nobody on the team shows")
            List<Raise> added,

            @Schema(required = true, description = "Competencies that somebody on the team shows at a lower level")
            List<Raise> raised,

            @Schema(required = true) String sentence) {}

    @Schema(name = "RaisedCompetency")
    record Raise(
            @Schema(required = true) String dimension,
            @Schema(required = true) String competency,
            @Schema(required = true) String title,

            @Schema(required = true, description = "Highest level on the team without this person")
            int from,

            @Schema(required = true, description = "This person's level")
            int to) {}

    @Override
    public Stream<UUID> shownCandidates() {
        return candidates.stream().map(Person::candidateId);
    }
}
