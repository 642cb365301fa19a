package dev.assay.scoring.pool;

import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.CompetencyResult;
import dev.assay.engine.assessment.MustHaveState;
import dev.assay.engine.rubric.MustHave;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The level of each competency in one line of text, such as {@code |serving=2|storage=0?|}; a question mark says that the profile also names something
 * of the competency without describing work on it. Competencies of level 0 without one are left out. The text is null in rows from before it was kept.
 */
public final class CompetencyLevels {

    private final String text;

    public CompetencyLevels(String text) {
        this.text = text;
    }

    public static String text(Assessment assessment) {
        return assessment.dimensions().stream()
                .flatMap(dimension -> dimension.competencies().stream())
                .filter(competency ->
                        competency.level() > 0 || !competency.claimed().isEmpty())
                .sorted(Comparator.comparing(CompetencyResult::competency))
                .map(competency -> competency.competency() + "=" + competency.level()
                        + (competency.claimed().isEmpty() ? "" : "?") + "|")
                .collect(Collectors.joining("", "|", ""));
    }

    /** 0 even if nothing is known. */
    public int level(String competency) {
        Matcher found = find(competency);
        return found == null ? 0 : Integer.parseInt(found.group(1));
    }

    /** @param described whether enough of the working life is described to tell what is missing */
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
