package dev.assay.cli.command.scoring;

import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.command.Quarter;
import dev.assay.cli.document.LocalReader;
import dev.assay.cli.file.ResumeFile;
import dev.assay.cli.output.Failure;
import dev.assay.engine.Assessor;
import dev.assay.engine.counterfactual.Counterfactual;
import dev.assay.engine.counterfactual.CounterfactualReport;
import dev.assay.engine.rubric.RubricReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "counterfactual",
        description =
                "Scores résumés (JSON Resume, PDF, DOCX and so on) again with name, gender, age, school, employer and other protected facts"
                        + " swapped, and names the rule that leaked where a score moved."
                        + " Nothing is stored and no service is needed.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:The same scores for everybody.",
            "1:Some could not be checked; nothing else moved a score.",
            "2:The command was not understood.",
            "3:A score moved."
        })
public final class CounterfactualCommand implements Callable<Integer> {

    /** The answer is no, as in the other commands that check. */
    private static final int LEAKED = 3;

    @ParentCommand
    private AssayCommand assay;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Résumés, or folders with such files.")
    private List<Path> paths;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As seen on that day, for example 2026-12-31 (default: the last day of this quarter).")
    private LocalDate asOf;

    @Override
    public Integer call() {
        Counterfactual counterfactual = new Counterfactual(new Assessor(RubricReader.bundled()));
        LocalDate day = asOf == null ? Quarter.lastDay(LocalDate.now(assay.clock())) : asOf;
        CounterfactualText text = new CounterfactualText(assay.console());
        boolean leaked = false;
        boolean failed = false;
        try (LocalReader reader = assay.reader()) {
            for (ResumeFile file : ResumeFile.findWithDocuments(paths)) {
                try {
                    CounterfactualReport report =
                            counterfactual.check(reader.read(file).profile(), day);
                    text.print(file.file().toString(), report);
                    leaked |= !report.invariant();
                } catch (Failure failure) {
                    assay.console().say(file.file() + ": " + failure.getMessage());
                    failed = true;
                }
            }
        }
        return exitCode(leaked, failed);
    }

    static int exitCode(boolean leaked, boolean failed) {
        if (leaked) {
            return LEAKED;
        }
        return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
