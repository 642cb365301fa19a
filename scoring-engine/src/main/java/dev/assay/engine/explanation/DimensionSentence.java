package dev.assay.engine.explanation;

import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.scoring.Award;
import dev.assay.engine.scoring.Coverage;
import dev.assay.engine.scoring.DimensionScore;
import dev.assay.engine.scoring.Piece;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a recruiter can read aloud about a dimension: words in place of figures. */
final class DimensionSentence {
    private static final int THINGS = 2;
    private static final String UNREADABLE =
            "The profile is written in a language that this rubric cannot read, so the score says nothing about the person.";
    private static final List<String> LEVELS =
            List.of("only traces", "first evidence", "solid evidence", "strong evidence", "outstanding evidence");

    private final Titles titles;

    DimensionSentence(Titles titles) {
        this.titles = titles;
    }

    String of(DimensionRules rules, DimensionScore score, Coverage coverage) {
        if (!coverage.readable()) {
            return UNREADABLE;
        }
        String shown = score.awards().isEmpty() ? named(score.claims()) : described(score.awards(), score.level());
        return "In " + titles.inside(rules.dimension()) + " the profile " + shown + ", and it describes "
                + share(coverage.percent()) + " of the working life.";
    }

    private String described(List<Award> awards, int level) {
        List<String> things =
                things(awards.stream().filter(award -> award.points() > 0).toList());
        String standOut = things.isEmpty() ? "" : ", above all in work on " + String.join(" and then on ", things);
        return "shows " + LEVELS.get(level) + standOut;
    }

    /** What would be worth most if it were described. */
    private String named(List<Piece> claims) {
        List<String> things = claims.stream()
                .sorted(Comparator.comparingLong((Piece claim) -> -claim.unit()).thenComparing(Piece::concept))
                .map(claim -> titles.concept(claim.concept()))
                .distinct()
                .limit(THINGS)
                .toList();
        return things.isEmpty()
                ? "shows no evidence so far"
                : "names " + String.join(" and also ", things) + " without describing work on it";
    }

    /** What earns most; the id of the concept breaks ties. */
    private List<String> things(List<Award> awards) {
        Map<String, Integer> points = new TreeMap<>();
        awards.forEach(award -> points.merge(award.piece().concept(), award.points(), Integer::sum));
        return points.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
                .limit(THINGS)
                .map(entry -> titles.concept(entry.getKey()))
                .toList();
    }

    private static String share(int percent) {
        if (percent == 0) {
            return "none";
        }
        if (percent < 20) {
            return "a small part";
        }
        if (percent < 45) {
            return "less than half";
        }
        if (percent <= 55) {
            return "about half";
        }
        if (percent < 70) {
            return "more than half";
        }
        if (percent < 90) {
            return "most";
        }
        return percent < 100 ? "nearly all" : "all";
    }
}
