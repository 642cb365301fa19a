package dev.assay.cli.command.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.client.FakeGateway;
import dev.assay.cli.command.transfer.ManyCandidates.End;
import dev.assay.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyCandidatesTest {

    private static final String POST = "POST /api/v1/imports";
    private static final String JOB = "{\"id\":\"i1\",\"state\":\"%s\",\"counts\":{\"lines\":1,\"read\":1}}";

    @TempDir
    Path folder;

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void goesOnWithTheNextFileWhereOneIsRefused() throws IOException {
        gateway.answer(POST, 400, "{\"title\":\"The body has no lines.\"}")
                .answer(POST, 202, JOB.formatted("done"))
                .answer("GET /api/v1/imports/i1/errors?limit=500", 200, "{\"items\":[]}");

        EnumSet<End> ends = send("a.ndjson", "b.ndjson");

        assertEquals(EnumSet.of(End.FAILED, End.TAKEN), ends);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("a.ndjson: not taken\n    could not import"));
    }

    @Test
    void saysFileNamesWithoutWhatWouldSteerTheTerminal() throws IOException {
        gateway.answer(POST, 400, "{\"title\":\"The body has no lines.\"}");

        send("a\u001b[2J.ndjson");

        String all = said.toString(StandardCharsets.UTF_8);
        assertTrue(all.contains("a[2J.ndjson: not taken\n    could not import"), all);
        assertTrue(all.indexOf('\u001b') < 0, all);
    }

    @Test
    void tellsATableThatWasOnlyShownFromOneThatWentIn() throws IOException {
        gateway.answer(POST, 202, JOB.formatted("awaiting-mapping"))
                .answer("GET /api/v1/imports/i1/mapping", 200, "{\"mapping\":{\"columns\":[]},\"rows\":[]}")
                .answer("POST /api/v1/imports/i1/cancel", 200, JOB.formatted("cancelled"));

        assertEquals(EnumSet.of(End.SHOWN), send("pool.csv"));
    }

    private EnumSet<End> send(String... names) throws IOException {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(Files.writeString(folder.resolve(name), "{}\n"));
        }
        return new ManyCandidates(gateway.client(), new Console(out, out, 80), Map.of(), false).send(files);
    }
}
