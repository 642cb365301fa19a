package dev.assay.rubric;

import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import java.nio.file.Path;
import java.util.List;

/** Finds the mistakes in a rubric's folder. */
public final class Lint {

    private Lint() {}

    /** The findings in the order of the files; throws {@link InvalidRubric} if there is no rubric at all. */
    public static List<Finding> check(Path folder) {
        RubricFiles files = RubricFiles.read(folder);
        Findings findings = new Findings(files);
        new SchemaCheck().check(files, findings);
        if (files.hasEmpty()) {
            // The engine cannot read it at all, and the schemas have said so.
            return findings.all();
        }
        try {
            check(RubricReader.read(folder), files, findings);
        } catch (InvalidRubric invalid) {
            // The meaning of the rules can be checked only if they can be read.
            invalid.mistakes().forEach(mistake -> refused(mistake, findings));
        }
        return findings.all();
    }

    private static void check(Rubric rubric, RubricFiles files, Findings findings) {
        List<RuleText> rules = RuleText.of(rubric);
        new ClaimCheck(findings).check(rubric, rules);
        new DeadRuleCheck(new Reader(rubric), findings).check(rules);
        new ExampleCheck(files, findings).check(rubric, rules);
        new WeightCheck(findings).check(rubric);
    }

    private static void refused(String mistake, Findings findings) {
        int colon = mistake.indexOf(": ");
        String id = colon < 0 ? "rubric" : mistake.substring(0, colon);
        String what = colon < 0 ? mistake : mistake.substring(colon + 2);
        if (id.endsWith(".yaml")) {
            findings.errorAt(new RubricFiles.Place(id, 1), id, what, "the engine refuses the rubric");
        } else {
            findings.error(id, "", what, "the engine refuses the rubric");
        }
    }
}
