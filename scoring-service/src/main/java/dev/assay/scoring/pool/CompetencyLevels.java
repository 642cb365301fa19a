package dev.assay.scoring.pool;

import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.assessment.MustHaveState;
import dev.assay.engine.assessment.QuestionKind;
import dev.assay.engine.assessment.Support;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.MustHave;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The level of each competency in one line of text, such as {@code |serving=2|storage=0?|}; a question mark where the profile also names something of
 * it without describing work on it. Competencies of level 0 without such are left out. Null in rows of before this was kept.
 */
public final class CompetencyLevels {

    private static final String CLAIMED = Grade.CLAIMED.name().toLowerCase(Locale.ROOT);

    private final String text;

    public CompetencyLevels(String text) {
        this.text = text;
    }

    public static String text(Assessment assessment) {
        Set<String> claimed = claimed(assessment);
        TreeMap<String, String> levels = new TreeMap<>();
        claimed.forEach(competency -> levels.put(competency, "0?"));
        assessment.dimensions().stream()
                .flatMap(dimension -> dimension.competencies().stream())
                .filter(competency -> competency.level() > 0)
                .forEach(competency -> levels.put(
                        competency.competency(),
                        competency.level() + (claimed.contains(competency.competency()) ? "?" : "")));
        StringBuilder line = new StringBuilder("|");
        levels.forEach((competency, level) ->
                line.append(competency).append('=').append(level).append('|'));
        return line.toString();
    }

    /** What is named without being described: by evidence of the lowest grade, a question about a claim, or a must-have left open. */
    private static Set<String> claimed(Assessment assessment) {
        Set<String> claimed = new HashSet<>();
        assessment.fits().stream()
                .flatMap(fit -> fit.mustHaves().stream())
                .filter(mustHave -> mustHave.state() == MustHaveState.UNKNOWN)
                .forEach(mustHave -> claimed.add(mustHave.competency()));
        for (DimensionResult dimension : assessment.dimensions()) {
            dimension.evidence().stream()
                    .filter(evidence -> evidence.grade().equals(CLAIMED))
                    .map(Evidence::supports)
                    .forEach(supports ->
                            supports.stream().map(Support::competency).forEach(claimed::add));
            dimension.questions().stream()
                    .filter(question -> question.about() == QuestionKind.CLAIM && question.competency() != null)
                    .forEach(question -> claimed.add(question.competency()));
        }
        return claimed;
    }

    /** 0 also where nothing is known. */
    public int level(String competency) {
        Matcher found = find(competency);
        return found == null ? 0 : Integer.parseInt(found.group(1));
    }

    /** @param described whether enough of the working life is described to say what is not there */
    public MustHaveState state(MustHave mustHave, boolean described) {
        Matcher found = find(mustHave.competency());
        if (found != null && Integer.parseInt(found.group(1)) >= mustHave.minimumLevel()) {
            return MustHaveState.MET;
        }
        boolean open =
                text == null || !described || found != null && !found.group(2).isEmpty();
        return open ? MustHaveState.UNKNOWN : MustHaveState.UNMET;
    }

    private Matcher find(String competency) {
        if (text == null) {
            return null;
        }
        Matcher matcher = Pattern.compile("\\|" + Pattern.quote(competency) + "=([0-4])(\\??)")
                .matcher(text);
        return matcher.find() ? matcher : null;
    }
}
