package dev.assay.cli.client.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.cli.client.FakeGateway;
import dev.assay.cli.client.transfer.BulkImport.Job;
import dev.assay.cli.client.transfer.BulkImport.Remark;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkImportTest {

    private static final String POST = "POST /api/v1/imports";
    private static final String EVENTS = "GET /api/v1/imports/i1/events";

    @TempDir
    Path folder;

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @Test
    void sendsTheFileAsItIsUnderAKey() throws IOException {
        gateway.answer(POST, 202, job("queued", 0));

        Job sent = send("{\"profile\":{}}\n");

        assertEquals(new Job("i1", "queued", 10, 0, 0, 0, 0, 1, 0), sent);
        assertEquals(List.of(POST + " {\"profile\":{}}"), gateway.requests());
        assertEquals(1, gateway.keys().size());
    }

    @Test
    void sendsAgainUnderTheSameKeyWhatIsRefusedForAMoment() throws IOException {
        gateway.answer(POST, 503, "").answer(POST, 202, job("queued", 0));

        send("{}");

        assertEquals(2, gateway.keys().size());
        assertEquals(gateway.keys().get(0), gateway.keys().get(1));
    }

    @Test
    void knowsAFileByItsEndingInWhateverLetters() throws IOException {
        gateway.answer(POST, 202, job("queued", 0));

        new BulkImport(gateway.client()).send(Files.writeString(folder.resolve("POOL.CSV"), "Name\n"));
        new BulkImport(gateway.client()).send(Files.writeString(folder.resolve("Pool.NDJSON"), "{}\n"));

        assertEquals(List.of("text/csv", "application/x-ndjson"), gateway.mediaTypes());
    }

    @Test
    void namesTheFileOfAnArchiveThatWasNotTaken() throws IOException {
        gateway.answer(POST, 202, job("queued", 0))
                .answer(
                        "GET /api/v1/imports/i1/errors?limit=500",
                        200,
                        "{\"items\":[{\"line\":3,\"kind\":\"FAILED\",\"pointer\":\"\",\"detail\":\"It is damaged.\",\"file\":\"cv/a.pdf\"}]}");
        BulkImport imports = new BulkImport(gateway.client());
        List<Remark> remarks = new ArrayList<>();

        imports.remarks(imports.send(Files.writeString(folder.resolve("people.zip"), "PK")), remarks::add);

        assertEquals(List.of(new Remark(3, true, "cv/a.pdf: It is damaged.")), remarks);
    }

    @Test
    void followsTheEventsToTheEnd() throws IOException {
        gateway.answer(POST, 202, job("queued", 0))
                .answer(EVENTS, 200, event("progress", "running", 4) + ":here\n\n" + event("end", "done", 9));
        List<Long> read = new ArrayList<>();

        Job done = new BulkImport(gateway.client()).await(send("{}"), read::add);

        assertEquals(List.of(4L, 9L), read);
        assertEquals("done", done.state());
        assertEquals(9, done.read());
    }

    @Test
    void watchesAgainWhereTheConnectionBreaksOff() throws IOException {
        gateway.answer(POST, 202, job("queued", 0))
                .answer(EVENTS, 200, event("progress", "running", 4))
                .answer(EVENTS, 200, event("end", "done", 9))
                .answer("GET /api/v1/imports/i1", 200, job("running", 5));

        Job done = new BulkImport(gateway.client()).await(send("{}"), read -> {});

        assertEquals("done", done.state());
    }

    @Test
    void waitsForAServiceThatIsStartedAgain() throws IOException {
        gateway.answer(POST, 202, job("queued", 0)).answer(EVENTS, 502, "");
        for (int refused = 0; refused < 7; refused++) {
            gateway.answer("GET /api/v1/imports/i1", 502, "{}");
        }
        gateway.answer("GET /api/v1/imports/i1", 200, job("done", 9));

        Job done = new BulkImport(gateway.client()).await(send("{}"), read -> {});

        assertEquals("done", done.state());
    }

    @Test
    void readsTheRemarksOfAllPages() {
        gateway.answer(
                        "GET /api/v1/imports/i1/errors?limit=500",
                        200,
                        "{\"items\":[{\"line\":3,\"kind\":\"FAILED\",\"pointer\":\"/profile/work\",\"detail\":\"must be a list\"}],"
                                + "\"next\":\"/api/v1/imports/i1/errors?limit=500&cursor=c\"}")
                .answer(
                        "GET /api/v1/imports/i1/errors?limit=500&cursor=c",
                        200,
                        "{\"items\":[{\"line\":4,\"kind\":\"REPEATED\",\"pointer\":\"\",\"detail\":\"line 9 counts\"}]}");
        List<Remark> remarks = new ArrayList<>();

        new BulkImport(gateway.client()).remarks(new Job("i1", "done", 0, 0, 0, 0, 0, 0, 0), remarks::add);

        assertEquals(
                List.of(new Remark(3, true, "/profile/work: must be a list"), new Remark(4, false, "line 9 counts")),
                remarks);
    }

    @Test
    void readsTheFirstWhoLookLikeSomebodyElse() {
        gateway.answer(
                "GET /api/v1/imports/i1/duplicates?limit=2",
                200,
                "{\"items\":[{\"line\":3,\"candidateId\":\"c3\",\"otherCandidateId\":\"c1\",\"reasons\":["
                        + "{\"kind\":\"EMAIL\",\"detail\":\"The same e-mail address.\"},"
                        + "{\"kind\":\"TEXT\",\"detail\":\"Nearly the same text.\",\"similarity\":0.95}]}],\"next\":\"/x\"}");

        List<BulkImport.Lookalike> found =
                new BulkImport(gateway.client()).lookalikes(new Job("i1", "done", 0, 0, 0, 0, 0, 0, 1), 2);

        assertEquals(
                List.of(new BulkImport.Lookalike(3, "c3", "c1", "The same e-mail address. Nearly the same text.")),
                found);
    }

    @Test
    void failsWhereTheFileIsNotThere() {
        BulkImport imports = new BulkImport(gateway.client());
        assertThrows(Failure.class, () -> imports.send(folder.resolve("none.ndjson")));
    }

    private Job send(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("pool.ndjson"), lines);
        return new BulkImport(gateway.client()).send(file);
    }

    private static String event(String name, String state, long read) {
        return "event:" + name + "\ndata:" + job(state, read) + "\n\n";
    }

    private static String job(String state, long read) {
        return "{\"id\":\"i1\",\"state\":\"" + state + "\",\"counts\":{\"lines\":10,\"read\":" + read
                + ",\"failed\":1}}";
    }
}
