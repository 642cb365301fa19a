package dev.assay.cli.command;

import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The command line: which commands there are, and how a failure is reported. */
public final class Commands {

    private static final int LONGEST_HELP_LINE = 120;

    private Commands() {}

    public static CommandLine of(AssayCommand assay, Console console) {
        CommandLine line = new CommandLine(assay);
        all().forEach(line::addSubcommand);
        // A file called @cv.txt is meant as it is, and not as a list of arguments.
        line.setExpandAtFiles(false);
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setUsageHelpWidth(Math.min(Math.max(console.width(), 60), LONGEST_HELP_LINE));
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            console.say("assay: " + sentence(exception, assay));
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    /** In the order in which the help lists them. */
    private static List<Object> all() {
        List<Object> all = new ArrayList<>(List.of(
                new DemoCommand(),
                new TestCommand(),
                new UpCommand(),
                new DownCommand(),
                new StatusCommand(),
                new BackupCommand(),
                new RestoreCommand(),
                new ScoreCommand(),
                new CounterfactualCommand(),
                new EvaluateCommand(),
                new EvaluateParserCommand(),
                new RubricCommand()));
        all.addAll(aboutCandidates());
        all.addAll(List.of(new KeyCommand(), new LogsCommand()));
        return all;
    }

    private static List<Object> aboutCandidates() {
        return List.of(
                new ImportCommand(),
                new RankCommand(),
                new ExplainCommand(),
                new CompareCommand(),
                new DecideCommand(),
                new VerifyCommand(),
                new SearchCommand(),
                new TagCommand(),
                new MergeCommand(),
                new SyncCommand(),
                new ExportCommand());
    }

    private static String sentence(Exception exception, AssayCommand assay) {
        if (exception instanceof Failure failure) {
            if (failure.getCause() != null) {
                CrashLog.write(assay.home(), assay.clock().instant(), failure);
            }
            return failure.getMessage();
        }
        return "something went wrong that should not (" + exception.getMessage() + "): "
                + CrashLog.write(assay.home(), assay.clock().instant(), exception);
    }
}
