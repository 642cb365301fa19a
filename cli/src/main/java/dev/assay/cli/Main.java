package dev.assay.cli;

import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Console;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** The entry point, which the {@code assay} script starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // Numbers are read by programs, which know no other digits.
        Locale.setDefault(Locale.ROOT);
        Path root =
                Path.of(System.getProperty("assay.root", "")).toAbsolutePath().normalize();
        Console console = Console.system(System.getenv());
        AssayCommand assay = new AssayCommand(root, console, Clock.systemUTC());
        System.exit(Commands.run(assay, console, arguments));
    }
}
