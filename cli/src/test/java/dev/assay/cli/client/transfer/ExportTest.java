package dev.assay.cli.client.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.cli.client.FakeGateway;
import dev.assay.cli.client.transfer.Export.Form;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    @TempDir
    Path folder;

    @Test
    void writesWhatComes() throws IOException {
        try (FakeGateway gateway = new FakeGateway()) {
            // Given
            gateway.answer("GET /api/v1/exports/candidates.ndjson?tag=a+b", 200, "{\"profile\":{}}\n");
            Path file = folder.resolve("pool.ndjson");

            // When
            new Export(gateway.client()).candidates(Form.NDJSON, "a b", file);

            // Then
            assertEquals("{\"profile\":{}}\n", Files.readString(file));
            try (var files = Files.list(folder)) {
                assertEquals(List.of(file), files.toList());
            }
        }
    }

    @Test
    void asksForTheRankingOfAJobProfileWithinTags() throws IOException {
        try (FakeGateway gateway = new FakeGateway()) {
            // Given
            gateway.answer(
                    "GET /api/v1/exports/ranking.csv?jobProfile=early-career&tags=a%2C+b&tags=c", 200, "rank\r\n1\r\n");
            Path file = folder.resolve("ranking.csv");

            // When
            new Export(gateway.client()).ranking(Form.CSV, "early-career", List.of("a, b", "c"), file);

            // Then
            assertEquals("rank\r\n1\r\n", Files.readString(file));
        }
    }

    @Test
    void leavesNoFileWhereThereIsAProblem() throws IOException {
        try (FakeGateway gateway = new FakeGateway()) {
            // Given
            gateway.answer("GET /api/v1/exports/candidates.csv", 400, "{\"title\":\"No\",\"detail\":\"not so\"}");
            Path file = folder.resolve("pool.csv");

            // When
            Failure failure =
                    assertThrows(Failure.class, () -> new Export(gateway.client()).candidates(Form.CSV, null, file));

            // Then
            assertEquals("could not export the candidates: No: not so.", failure.getMessage());
            assertFalse(Files.exists(file));
        }
    }
}
