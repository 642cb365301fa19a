package dev.assay.cli.command.key;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.Commands;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeyCommandTest {

    @TempDir
    Path folder;

    @Test
    void saysWhatToDoAboutAKeyThatNobodySaw() throws IOException {
        PrintStream full = new PrintStream(Files.newOutputStream(Path.of("/dev/full")), true, StandardCharsets.UTF_8);
        Console console = new Console(full, new PrintStream(OutputStream.nullOutputStream()), 80);
        CommandLine line = Commands.of(new AssayCommand(folder, console, Clock.systemUTC()), console);
        KeyCommand key = line.getSubcommands().get("key").getCommand();

        Failure failure = assertThrows(
                Failure.class,
                () -> key.show(new ObjectMapper().readTree("{\"id\": \"k7\", \"key\": \"assay_x\"}"), false));

        assertTrue(failure.getMessage().contains("`assay key rotate k7 --overlap 0`"), failure.getMessage());
    }
}
