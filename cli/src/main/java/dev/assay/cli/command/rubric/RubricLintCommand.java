package dev.assay.cli.command.rubric;

import dev.assay.cli.output.Console;
import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.rubric.Finding;
import dev.assay.rubric.Finding.Severity;
import dev.assay.rubric.Lint;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "lint",
        description =
                "Checks the rules of a folder: schema, words claimed twice, words that find nothing, examples, weights."
                        + " Ends with 1 where there are errors.")
final class RubricLintCommand implements Callable<Integer> {

    @ParentCommand
    private RubricCommand rubric;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The folder with rubric.yaml (default: the rules of this repository).")
    private Path folder;

    @Option(names = "--strict", description = "Warnings are errors.")
    private boolean strict;

    @Override
    public Integer call() {
        Path checked = folder == null ? rubric.folder() : folder;
        Console console = rubric.assay().console();
        try {
            List<Finding> findings = Lint.check(checked);
            findings.forEach(finding -> console.print(line(checked, finding)));
            long errors = count(findings, Severity.ERROR);
            long warnings = count(findings, Severity.WARNING);
            console.say(errors + " errors, " + warnings + " warnings");
            return errors > 0 || strict && warnings > 0 ? 1 : 0;
        } catch (InvalidRubric unreadable) {
            throw RubricMistakes.in(checked, unreadable);
        }
    }

    private static String line(Path folder, Finding finding) {
        return "%s:%d: %s: %s: %s (%s)"
                .formatted(
                        folder.resolve(finding.file()),
                        finding.line(),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.id(),
                        finding.what(),
                        finding.advice());
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
