package dev.assay.cli;

import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.command.candidates.CandidateCommands;
import dev.assay.cli.command.evaluation.EvaluateCommand;
import dev.assay.cli.command.evaluation.EvaluateParserCommand;
import dev.assay.cli.command.key.KeyCommand;
import dev.assay.cli.command.rubric.RubricCommand;
import dev.assay.cli.command.scoring.CounterfactualCommand;
import dev.assay.cli.command.scoring.ScoreCommand;
import dev.assay.cli.command.system.LogsCommand;
import dev.assay.cli.command.system.SystemCommands;
import dev.assay.cli.command.transfer.ExportCommand;
import dev.assay.cli.command.transfer.ImportCommand;
import dev.assay.cli.command.transfer.SyncCommand;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The command line: which commands there are, and how a failure is reported. */
public final class Commands {

    private static final int LONGEST_HELP_LINE = 120;

    /** As of a program that the signal of a closed pipe has ended. */
    private static final int NO_READER = 128 + 13;

    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

    private Commands() {}

    /** Executes a command line as the whole of this process, and returns the exit code. */
    public static int run(AssayCommand assay, Console console, String... arguments) {
        int exitCode = of(assay, console).execute(arguments);
        if (!console.isOutputLost()) {
            return exitCode;
        }
        if (isPipe(STANDARD_OUTPUT)) {
            return exitCode == 0 ? NO_READER : exitCode;
        }
        console.say("assay: the output could not be written, at least not all of it.");
        return exitCode == 0 ? CommandLine.ExitCode.SOFTWARE : exitCode;
    }

    /** Writing to a pipe fails only where its reader has gone, such as {@code head}, which has what it wants. */
    private static boolean isPipe(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().matches("(pipe|socket):.*");
        } catch (IOException unknown) {
            return false;
        }
    }

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
            if (exception instanceof Failure failure) {
                failure.details().forEach(detail -> console.say("  " + detail));
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    /** In the order in which the help lists them. */
    private static List<Object> all() {
        List<Object> all = new ArrayList<>(SystemCommands.all());
        all.addAll(List.of(
                new ScoreCommand(),
                new CounterfactualCommand(),
                new EvaluateCommand(),
                new EvaluateParserCommand(),
                new RubricCommand(),
                new ImportCommand()));
        all.addAll(CandidateCommands.all());
        all.addAll(List.of(new SyncCommand(), new ExportCommand(), new KeyCommand(), new LogsCommand()));
        return all;
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
