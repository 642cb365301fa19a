package dev.assay.parser.entries.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.parser.ResumeParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesReaderTest {

    private static JsonNode read(String lines) {
        String text = "Ada Example\n\n" + lines.replace("\\n", "\n") + "\n";
        return new ResumeParser()
                .parse(text.getBytes(StandardCharsets.UTF_8), "cv.txt")
                .resume();
    }

    private static String all(JsonNode list, String field) {
        List<String> values = new ArrayList<>();
        list.forEach(one -> values.add(one.path(field).asText()));
        return String.join(" ", values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "LANGUAGES\\nGo, Java, C++ ; '' ; Go Java C++",
                "LANGUAGES\\nPython 3 (expert), Whatever ; '' ; Python 3 Whatever",
                "LANGUAGES\\nJavaScript/TypeScript\\nC++20 ; '' ; JavaScript/TypeScript C++20",
                "\"Languages: Go, Rust; German, English (C1)\" ; German English ; Go Rust",
                "LANGUAGES\\nProgramming: Go, Java\\nSpoken: German, English ; German English ; Go Java",
                "LANGUAGES\\nSwiss German (native), Basic English ; Swiss German Basic English ; ''",
                "LANGUAGES\\nHindustani, Deutsch, polski ; Hindustani Deutsch polski ; ''",
                "LANGUAGES\\nHindustani ; Hindustani ; ''",
                "LANGUAGES\\nGo, Hindustani (native) ; Hindustani ; Go",
                "LANGUAGES\\nGo, Hindustani C1 ; Hindustani ; Go",
                "LANGUAGES\\nGo, Java, React Native ; '' ; Go Java React Native",
                "SKILLS\\nLanguages & Frameworks: Java, React Native, Spring ; '' ; Languages & Frameworks",
                "SKILLS\\nLanguages: English, German\\nTools: gdb ; English German ; Tools",
                "SKILLS\\nLanguages: Go, Rust ; '' ; Languages"
            })
    void tellsLanguagesToSpeakFromThoseToProgramIn(String lines, String spoken, String skills) {
        JsonNode resume = read(lines);

        assertEquals(spoken.replace("''", ""), all(resume.path("languages"), "language"));
        assertEquals(skills.replace("''", ""), all(resume.path("skills"), "name"));
    }

    @Test
    void readsALevelOfEitherKind() {
        JsonNode resume = read("LANGUAGES\nGo (expert), German (native)");

        assertEquals("expert", resume.at("/skills/0/level").asText());
        assertEquals("native", resume.at("/languages/0/fluency").asText());
    }

    @Test
    void keepsAnUnknownSectionBelowLanguages() {
        JsonNode resume = read("SKILLS\nGo\n\nLANGUAGES\nEnglish, German\n\nFREELANCE PROJECTS\n"
                + "Built a Kafka pipeline for Bank X, 3 TB per day");

        assertEquals("English German", all(resume.path("languages"), "language"));
        assertTrue(
                resume.at("/basics/summary").asText().contains("Kafka pipeline for Bank X, 3 TB"), resume.toString());
        assertTrue(resume.at("/basics/summary").asText().contains("FREELANCE PROJECTS"));
    }

    @Test
    void takesAHyphenInAWordForNoLevel() {
        JsonNode resume = read("LANGUAGES\nEnglish - fluent\nBuilt a fault-tolerant Kafka pipeline");

        assertEquals("English", all(resume.path("languages"), "language"));
        assertEquals("fluent", resume.at("/languages/0/fluency").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANGUAGES\nEnglish", "INTERESTS\nRowing"})
    void keepsASentenceAsText(String section) {
        JsonNode resume = read(section + "\nBuilt a Kafka pipeline for a bank");

        assertTrue(resume.at("/basics/summary").asText().contains("Built a Kafka pipeline"), resume.toString());
    }
}
