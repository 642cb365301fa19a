package dev.assay.cli.command.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTableTest {

    @Test
    void tellsWhenAKeyEndsWhenItWasUsedAndWhatItMayDo() throws IOException {
        // Given
        JsonNode keys = new ObjectMapper().readTree("""
                [{"id": "k2", "name": "ATS", "status": "active", "hint": "x7Qd", "scopes": ["candidates:write", "rankings:read"],
                  "expiresAt": "2027-11-22T00:00:00Z", "lastUsedAt": "2026-11-26T08:01:00Z"},
                 {"id": "k1", "name": "Nightly", "status": "revoked", "hint": "a1B2", "scopes": ["audit:read"]}]
                """);
        KeyTable table = new KeyTable();
        var out = new ByteArrayOutputStream();

        // When
        keys.forEach(table::add);
        table.print(new Console(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, 80));

        // Then
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("ATS      x7Qd     active   2027-11-22 00:00  2026-11-26 08:01  k2", lines.get(1));
        assertEquals("candidates:write rankings:read", lines.get(2).strip());
        assertEquals("Nightly  a1B2     revoked  never             never             k1", lines.get(3));
        assertEquals("audit:read", lines.get(4).strip());
    }
}
