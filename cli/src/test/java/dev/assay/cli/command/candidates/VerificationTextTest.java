package dev.assay.cli.command.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VerificationTextTest {

    @Test
    void saysPlainlyWhatWasCompared() throws IOException {
        String printed = print("{'outcome':'different','explanation':['The result has other bytes.'],'compared':["
                + "{'part':'input','recorded':'sha256:a','found':'sha256:a','same':true},"
                + "{'part':'result','recorded':'sha256:b','found':'sha256:c','same':false}]}");

        assertEquals("""
                Different: replaying does not come to what the receipt says.
                  The result has other bytes.

                  input      same
                    recorded sha256:a

                  result     DIFFERENT
                    recorded sha256:b
                    found    sha256:c
                """, printed);
    }

    @Test
    void saysThatNothingIsLeftOfTheErased() throws IOException {
        assertEquals(
                "Erased: nothing is left that could be replayed.\n  Gone.\n",
                print("{'outcome':'erased','explanation':['Gone.'],'compared':[]}"));
    }

    private static String print(String verification) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(new ByteArrayOutputStream()), 80);
        new VerificationText(console).print(new ObjectMapper().readTree(verification.replace('\'', '"')));
        return out.toString(StandardCharsets.UTF_8);
    }
}
