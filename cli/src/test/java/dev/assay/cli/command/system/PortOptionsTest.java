package dev.assay.cli.command.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.cli.home.Home;
import dev.assay.cli.home.Secrets;
import dev.assay.cli.launcher.LocalSystem;
import dev.assay.cli.launcher.Ports;
import dev.assay.cli.output.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class PortOptionsTest {

    @Command
    private static final class Some {
        @Mixin
        private PortOptions options;
    }

    @TempDir
    Path folder;

    private final Some some = new Some();
    private Home home;
    private LocalSystem system;

    @BeforeEach
    void open() {
        home = new Home(folder);
        home.prepare();
        system = new LocalSystem(
                folder, home, new Secrets(home, Clock.systemUTC()), new Console(System.out, System.err, 80), Map.of());
    }

    @Test
    void keepsThePortsOfTheLastStartExceptThoseThatAreGiven() throws IOException {
        Files.writeString(
                home.lastStart(),
                "{\"settings\": {}, \"ports\": {\"gateway\": 7001, \"profile\": 7002, \"scoring\": 7003}}");
        new CommandLine(some).parseArgs("--profile-port=9002");

        Ports ports = some.options.orLast(system);

        assertEquals(new Ports(7001, 9002, 7003), ports);
    }

    @Test
    void takesTheDefaultsWhereNothingEverRan() {
        new CommandLine(some).parseArgs();

        Ports ports = some.options.orLast(system);

        assertEquals(some.options.ports(), ports);
    }
}
