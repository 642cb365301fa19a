package dev.assay.scoring.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.assessment.Fit;
import dev.assay.engine.assessment.Receipt;
import dev.assay.engine.assessment.Support;
import dev.assay.engine.rubric.Dimension;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Assessments made by hand, so that these tests do not depend on what the rubric finds. */
public final class Assessed {

    public static final String PLATFORM = "platform-mts";
    public static final String EARLY = "early-career";

    private Assessed() {}

    /** With this fit for the platform profile, these scores, and a statement behind each point. */
    public static Assessment withFit(int fit, int systems, int infrastructure, int enterpriseData) {
        List<DimensionResult> dimensions = List.of(
                dimension(Dimension.SYSTEMS, systems),
                dimension(Dimension.INFRASTRUCTURE, infrastructure),
                dimension(Dimension.ENTERPRISE_DATA, enterpriseData));
        List<Fit> fits = List.of(fit(PLATFORM, fit), fit(EARLY, 100 - fit));
        String best = fit >= 50 ? PLATFORM : EARLY;
        String json = "{\"overall\":" + fit + ",\"text\":\"caf\u00e9 \\u0001 1.0\"}";
        return new Assessment(
                new Assessment.Result(fit, dimensions, fits, best, List.of(), List.of(), List.of()),
                json.getBytes(StandardCharsets.UTF_8),
                new byte[0],
                new Receipt(
                        "sha256:in" + fit,
                        "1.0.0",
                        "sha256:ru",
                        "0.1.0",
                        LocalDate.of(2026, 12, 31),
                        "sha256:re" + fit));
    }

    /** With this fit and score in systems, by these rules. */
    public static Assessment byRules(int fit, Map<String, Integer> points) {
        Assessment plain = withFit(fit, fit, 0, 0);
        List<Support> supports = points.entrySet().stream()
                .map(rule -> new Support(rule.getKey(), "consensus", "raft", rule.getValue(), "S1", "Because."))
                .toList();
        List<DimensionResult> dimensions = new ArrayList<>(plain.dimensions());
        DimensionResult systems = dimensions.get(0);
        dimensions.set(
                0,
                new DimensionResult(
                        systems.dimension(),
                        systems.score(),
                        systems.high(),
                        systems.coverage(),
                        systems.level(),
                        systems.sentence(),
                        systems.competencies(),
                        List.of(evidence("e1", fit, supports)),
                        systems.title(),
                        systems.gaps(),
                        systems.questions(),
                        systems.months(),
                        systems.lastUsed()));
        return new Assessment(
                new Assessment.Result(
                        fit, dimensions, plain.fits(), plain.bestJobProfile(), List.of(), List.of(), List.of()),
                plain.json(),
                new byte[0],
                plain.receipt());
    }

    /** Reads the fit from the profile's own {@code fit} member, and fails where it says {@code broken}. */
    public static Assessment byProfile(JsonNode profile, LocalDate asOf) {
        if (profile.has("broken")) {
            throw new IllegalStateException(
                    "Cannot read " + profile.get("broken").textValue());
        }
        int fit = profile.path("fit").intValue();
        return withFit(fit, fit, fit, fit);
    }

    /** The same with a stored result that has the fits in it, for whoever reads results again. */
    public static Assessment withReadableFits(JsonNode profile, LocalDate asOf) {
        Assessment plain = byProfile(profile, asOf);
        String fits = plain.fits().stream()
                .map(fit -> "{\"jobProfile\":\"" + fit.jobProfile() + "\",\"fit\":" + fit.fit() + ",\"title\":\"\"}")
                .collect(Collectors.joining(","));
        String json = "{\"overall\":" + plain.overall() + ",\"dimensions\":[],\"fits\":[" + fits + "]}";
        return new Assessment(
                new Assessment.Result(
                        plain.overall(),
                        plain.dimensions(),
                        plain.fits(),
                        plain.bestJobProfile(),
                        List.of(),
                        List.of(),
                        List.of()),
                json.getBytes(StandardCharsets.UTF_8),
                new byte[0],
                plain.receipt());
    }

    private static DimensionResult dimension(Dimension dimension, int score) {
        List<Evidence> evidence = new ArrayList<>();
        if (score > 0) {
            evidence.add(evidence("e1", score));
        }
        return new DimensionResult(
                dimension,
                score,
                Math.min(100, score + 5),
                90,
                2,
                "A sentence.",
                List.of(),
                evidence,
                dimension.id(),
                List.of(),
                List.of(),
                0,
                null);
    }

    public static Fit fit(String jobProfile, int fit) {
        return new Fit(jobProfile, fit, Map.of(), List.of(), jobProfile, Dimension.SYSTEMS, fit, 0, "A sentence.");
    }

    public static Evidence evidence(String id, int points) {
        return evidence(id, points, List.of());
    }

    private static Evidence evidence(String id, int points, List<Support> supports) {
        return new Evidence(
                id,
                "/work/0/highlights/" + id.substring(1),
                0,
                5,
                "quote of " + points,
                points,
                -points,
                "described",
                "created",
                supports,
                List.of(),
                List.of(),
                "Because.");
    }
}
