package dev.assay.cli.command.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.output.Console;
import dev.assay.engine.counterfactual.CounterfactualReport;
import dev.assay.engine.counterfactual.FieldResult;
import dev.assay.engine.counterfactual.Leak;
import dev.assay.engine.counterfactual.ProtectedField;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CounterfactualTextTest {

    @Test
    void saysThatTheScoreIsTheSameForEverybody() {
        List<String> lines = print(new FieldResult(ProtectedField.NAME, 2, 2, List.of()));

        assertEquals("cv.json: the same score for everybody", lines.get(0));
        assertEquals("  name         2 swaps in 2 places, same", lines.get(1));
    }

    @Test
    void namesTheRuleThatLeakedWithItsWords() {
        Leak leak = new Leak("systems", "systems.consensus.raft", 12, 9, "At Raft I ran it.", "Obruna");

        List<String> lines = print(new FieldResult(ProtectedField.EMPLOYER, 1, 1, List.of(leak)));

        assertEquals("cv.json: the score depends on who wrote it", lines.get(0));
        assertEquals("  employer     1 swap in 1 place, LEAKS", lines.get(1));
        assertTrue(lines.get(2).endsWith("systems, rule systems.consensus.raft: 12 before, 9 with \"Obruna\""));
        assertTrue(lines.get(3).endsWith("\"At Raft I ran it.\""));
    }

    private static List<String> print(FieldResult field) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new CounterfactualText(new Console(stream, stream, 120))
                .print("cv.json", new CounterfactualReport(List.of(field)));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
