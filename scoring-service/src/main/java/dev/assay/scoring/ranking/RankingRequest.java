package dev.assay.scoring.ranking;

import dev.assay.rest.json.CanonicalJson;
import dev.assay.rest.problem.InputError;
import dev.assay.scoring.pool.MustHaveFilter;
import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.weighting.AskedWeighting;
import dev.assay.scoring.weighting.MustHaveRequest;
import dev.assay.scoring.weighting.Triple;
import dev.assay.scoring.weighting.Weighting;
import dev.assay.scoring.weighting.WeightingCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ranking as a caller wants it. It only orders and narrows a list: it does nothing to anybody. */
record RankingRequest(
        @Schema(
                description =
                        "Id of the job profile to rank by; by default the default job profile, unless weights are given")
        String jobProfile,

        @Schema(description = "Custom share of each dimension, instead of a job profile's; the shares sum to 100")
        Map<String, Integer> weights,

        @Schema(description = "Competencies to show as met, unmet or unknown, instead of the job profile's; at most 20")
        List<MustHaveRequest> mustHaves,

        @Schema(
                description =
                        "Whether must-haves filter candidates: 'none' only shows them, 'not-unmet' keeps those who meet them "
                                + "or may, 'met' keeps those who meet all",
                defaultValue = "none")
        MustHaveFilter mustHaveFilter,

        @Schema(description = "Minimum score, 0 to 100, by dimension")
        Map<String, Integer> minima,

        @Schema(description = "Only candidates with all of these tags")
        List<String> tags,

        @Schema(
                description = "Whether to include the range of ranks each candidate has under other weights",
                defaultValue = "false")
        Boolean stability) {

    /** The same text for requests that mean the same list: cursors are bound to it. */
    String spelled() {
        return CanonicalJson.digest(jobProfile, weights, mustHaves, mustHaveFilter, minima, tags);
    }

    boolean withPlaces() {
        return Boolean.TRUE.equals(stability);
    }

    AskedWeighting asked() {
        return new AskedWeighting(jobProfile, weights, mustHaves);
    }

    /** The question that this request asks; fails with all its mistakes if there are any. */
    RankingQuestion question(RankingBasis basis, Optional<Weighting> named, int limit) {
        WeightingCheck check = new WeightingCheck(basis.rubric());
        Triple least = check.minima(minima == null ? Map.of() : minima);
        PoolFilter.mistake(tags == null ? List.of() : tags)
                .ifPresent(mistake -> check.add(new InputError("/tags", mistake)));
        Weighting weighting = asked().resolve(check, named);
        PoolFilter filter = new PoolFilter(
                least.systems(),
                least.infrastructure(),
                least.enterpriseData(),
                tags == null ? List.of() : tags,
                mustHaveFilter == null ? MustHaveFilter.NONE : mustHaveFilter,
                weighting.mustHaves(),
                basis.rubric().scoring().unknownBelowCoverage());
        return new RankingQuestion(basis, weighting, filter, withPlaces(), limit);
    }
}
