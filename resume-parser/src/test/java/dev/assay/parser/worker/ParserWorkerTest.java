package dev.assay.parser.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.parser.ResumeParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ParserWorkerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final DataOutputStream sending = new DataOutputStream(sent);

    @Test
    void answersOneDocumentAfterTheOther() throws IOException {
        // Given
        send("cv.txt", "Ondrine Velmark\nondrine@lumen.example\n\nWork\nEngineer, Lumen, Jan 2019 - Present\n");
        send("cv.bin", "\u0001\u0002\u0003");
        send("cv.md", "# Odile Brenmoor\n");

        // When
        DataInputStream answers = served();

        // Then
        assertEquals(Frames.READY, answers.readInt());
        JsonNode first = answer(answers, Answers.PARSED);
        assertEquals("Ondrine Velmark", first.at("/resume/basics/name").asText());
        assertEquals("TEXT", first.at("/report/format").asText());
        assertTrue(first.at("/report/values/0/confidence").isNumber());
        assertEquals(
                "UNKNOWN_FORMAT",
                answer(answers, Answers.UNREADABLE).path("reason").asText());
        assertEquals(
                "Odile Brenmoor",
                answer(answers, Answers.PARSED).at("/resume/basics/name").asText());
        assertEquals(-1, answers.read());
    }

    @Test
    void warmsUpByReadingADocument() throws IOException {
        Frames.Answer answer = new Answers(new ResumeParser()).warmUp();
        assertEquals(Answers.PARSED, answer.kind());
        assertEquals(
                "Lumen", JSON.readTree(answer.json()).at("/resume/work/0/name").asText());
    }

    @Test
    void endsAtALengthThatNoDocumentHas() throws IOException {
        sending.writeInt(Integer.MAX_VALUE);
        assertThrows(IOException.class, this::served);
    }

    private void send(String name, String content) throws IOException {
        for (String part : new String[] {name, content}) {
            sending.writeInt(part.length());
            sending.write(part.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private DataInputStream served() throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        ParserWorker.serve(new ByteArrayInputStream(sent.toByteArray()), answers, () -> {});
        return new DataInputStream(new ByteArrayInputStream(answers.toByteArray()));
    }

    private static JsonNode answer(DataInputStream answers, int kind) throws IOException {
        assertEquals(kind, answers.readByte());
        return JSON.readTree(answers.readNBytes(answers.readInt()));
    }
}
