package dev.assay.scoring.pool;

import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.CompetencyResult;
import dev.assay.engine.assessment.MustHaveState;
import dev.assay.engine.rubric.MustHave;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The level of each competency in one line of text, such as {@code |serving=2|storage=0?|}; a question mark says that the profile also names something
 * of the competency without describing work on it. Competencies of level 0 without one are left out. The text is null in rows from before it was kept.
 */
public final class CompetencyLevels {

    private static final Level NONE = new Level(0, false);

    private final boolean kept;
    private final Map<String, Level> levels = new HashMap<>();

    /** @param claimed whether the profile also names something without describing work on it */
    private record Level(int level, boolean claimed) {}

    public CompetencyLevels(String text) {
        this.kept = text != null;
        for (String entry : kept ? text.split("\\|") : new String[0]) {
            int level = entry.lastIndexOf('=') + 1;
            if (level > 0) {
                levels.put(entry.substring(0, level - 1), new Level(entry.charAt(level) - '0', entry.endsWith("?")));
            }
        }
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
        return found(competency).level();
    }

    /** @param described whether enough of the working life is described to tell what is missing */
    public MustHaveState state(MustHave mustHave, boolean described) {
        Level found = found(mustHave.competency());
        if (found.level() >= mustHave.minimumLevel()) {
            return MustHaveState.MET;
        }
        return kept && described && !found.claimed() ? MustHaveState.UNMET : MustHaveState.UNKNOWN;
    }

    private Level found(String competency) {
        return levels.getOrDefault(competency, NONE);
    }
}
