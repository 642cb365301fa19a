package dev.assay.cli.client.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.cli.client.FakeGateway;
import dev.assay.cli.client.transfer.BulkImport.Job;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableImportTest {

    private static final String MAPPING = "/api/v1/imports/i1/mapping";
    private static final Job WAITING = new Job("i1", "awaiting-mapping", 0, 0, 0, 0, 0, 0, 0);

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    private final TableImport table = new TableImport(gateway.client(), WAITING);

    @Test
    void sendsATableAsOne(@TempDir Path folder) throws IOException {
        gateway.answer("POST /api/v1/imports", 202, "{\"id\":\"i1\",\"state\":\"awaiting-mapping\"}");

        Job sent = new BulkImport(gateway.client()).send(Files.writeString(folder.resolve("pool.csv"), "Name\nAda"));

        assertEquals(WAITING, sent);
        assertEquals(List.of("text/csv"), gateway.mediaTypes());
    }

    @Test
    void leavesTheGuessAloneWhereNothingIsCorrected() {
        gateway.answer("GET " + MAPPING, 200, mapping("\"to\":\"/profile/basics/name\""));

        JsonNode preview = table.mapping(Map.of());

        assertEquals("Who", preview.at("/mapping/columns/0/column").asText());
        assertEquals(List.of("GET " + MAPPING), gateway.requests());
    }

    @Test
    void saysWhatAColumnIsAndWhatIsLeftOut() {
        gateway.answer("GET " + MAPPING, 200, mapping("\"to\":\"/profile/basics/label\""))
                .answer("PUT " + MAPPING, 200, "{\"mapping\":{},\"rows\":[]}");

        table.mapping(Map.of("Who", "/profile/basics/name", "Notes", ""));

        assertEquals(
                "PUT " + MAPPING + " {\"separator\":\",\",\"columns\":["
                        + "{\"column\":\"Who\",\"to\":\"/profile/basics/name\"},{\"column\":\"Notes\"}]}",
                gateway.requests().get(1));
    }

    @Test
    void refusesACorrectionOfNoColumn() {
        gateway.answer("GET " + MAPPING, 200, mapping("\"to\":\"/profile/basics/name\""));

        Failure refused = assertThrows(Failure.class, () -> table.mapping(Map.of("Whom", "/profile/basics/name")));

        assertEquals("the table has no column that is called Whom.", refused.getMessage());
    }

    @Test
    void beginsOrCallsOff() {
        gateway.answer("POST /api/v1/imports/i1/start", 202, "{\"id\":\"i1\",\"state\":\"queued\"}")
                .answer("POST /api/v1/imports/i1/cancel", 200, "{\"id\":\"i1\",\"state\":\"cancelled\"}");

        assertEquals("queued", table.start().state());
        table.cancel();

        assertEquals("POST /api/v1/imports/i1/cancel", gateway.requests().get(1));
    }

    private static String mapping(String to) {
        return "{\"mapping\":{\"separator\":\",\",\"columns\":[{\"column\":\"Who\"," + to
                + "},{\"column\":\"Notes\",\"to\":\"/profile/basics/summary\"}]},\"rows\":[]}";
    }
}
