package dev.assay.cli.command.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadingTextTest {

    @Test
    void tellsWhatWasHiddenLeftOverAndNotRead() throws JsonProcessingException {
        assertEquals("""
                Read from PDF, 2 pages
                  fits nowhere, scored with the summary: "Chess club"
                  hidden on page 2 (TINY), not scored: "CUDA [31m CUDA"
                  A part is encrypted.

                """, print("""
                {"format": "PDF", "pages": 2, "unplaced": [{"text": "Chess club"}],
                 "findings": [{"kind": "TINY", "page": 2, "text": "CUDA\\u001b [31m\\nCUDA"}], "warnings": ["A part is encrypted."]}
                """));
    }

    @Test
    void showsAGlimpseOfWhatIsLong() throws JsonProcessingException {
        String text =
                print("{\"format\": \"DOCX\", \"pages\": 1, \"unplaced\": [{\"text\": \"" + "x".repeat(900) + "\"}]}");

        assertEquals(
                "Read from DOCX, 1 page\n  fits nowhere, scored with the summary:\n  \"" + "x".repeat(159) + "…\"\n\n",
                text);
    }

    private static String print(String report) throws JsonProcessingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new ReadingText(new Console(stream, stream, 200)).print(new ObjectMapper().readTree(report));
        return out.toString(StandardCharsets.UTF_8);
    }
}
