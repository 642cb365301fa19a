package dev.assay.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.document.Unreadable;
import dev.assay.parser.resume.Provenance;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeParserTest {

    private static final String TEXT = """
            Ada Example
            Staff Engineer, storage
            Berlin, DE | ada@example.org | +49 30 5550 1234 | https://example.org/ada

            SUMMARY
            Builds storage that does not lose data.

            EXPERIENCE

            Staff Engineer, Acme Storage GmbH    Jan 2019 – Present
            Owns the replicated log.
            - Wrote the log format
            - Cut recovery from 40 min to 90 s

            Engineer, Boreal Systems Ltd    03/2014 - 12/2018
            - Ran the build farm

            EDUCATION

            MSc in Computer Science, Technical University of Nordhaven, 2013

            SKILLS
            Languages: Go, Rust, SQL

            LANGUAGES
            German (native), English (C1)

            THINGS THAT FIT NOWHERE
            """;

    private final ResumeParser parser = new ResumeParser();

    private ObjectNode text(String text) {
        return parser.parse(text.getBytes(StandardCharsets.UTF_8), "cv.txt").resume();
    }

    @Test
    void readsAPlainResume() {
        ObjectNode resume = text(TEXT);
        assertEquals("Ada Example", resume.at("/basics/name").asText());
        assertEquals("Staff Engineer, storage", resume.at("/basics/label").asText());
        assertEquals("ada@example.org", resume.at("/basics/email").asText());
        assertEquals("+49 30 5550 1234", resume.at("/basics/phone").asText());
        assertEquals("https://example.org/ada", resume.at("/basics/url").asText());
        assertEquals("Berlin", resume.at("/basics/location/city").asText());
        assertEquals("DE", resume.at("/basics/location/countryCode").asText());
        JsonNode first = resume.at("/work/0");
        assertEquals("Acme Storage GmbH", first.path("name").asText());
        assertEquals("Staff Engineer", first.path("position").asText());
        assertEquals("2019-01", first.path("startDate").asText());
        assertTrue(first.path("endDate").isMissingNode());
        assertEquals("Owns the replicated log.", first.path("summary").asText());
        assertEquals(
                "Cut recovery from 40 min to 90 s", first.at("/highlights/1").asText());
        assertEquals("2018-12", resume.at("/work/1/endDate").asText());
        assertEquals(
                "Technical University of Nordhaven",
                resume.at("/education/0/institution").asText());
        assertEquals("MSc", resume.at("/education/0/studyType").asText());
        assertEquals("Rust", resume.at("/skills/0/keywords/1").asText());
        assertEquals("C1", resume.at("/languages/1/fluency").asText());
    }

    @Test
    void saysOfEachValueWhereItStood() {
        ParsedResume parsed = parser.parse(TEXT.getBytes(StandardCharsets.UTF_8), "cv.txt");
        Report report = parsed.report();
        assertTrue(report.values().size() > 20);
        for (Provenance value : report.values()) {
            String stood = report.text()
                    .substring(value.origin().start(), value.origin().end());
            String told = parsed.resume().at(value.pointer()).asText();
            assertTrue(value.confidence() > 0 && value.confidence() <= 1);
            boolean written =
                    value.pointer().endsWith("Date") || stood.strip().equals(told) || told.contains(stood.strip());
            assertTrue(written || value.pointer().endsWith("countryCode"), value + ": " + told + " / " + stood);
        }
    }

    @Test
    void keepsWhatFitsNowhereInTheSummary() {
        String odd = TEXT.replace("SKILLS\n", "THINGS I BROKE\nTook down the staging cluster twice.\n\nSKILLS\n");
        ParsedResume parsed = parser.parse(odd.getBytes(StandardCharsets.UTF_8), "cv.txt");
        assertTrue(parsed.resume().toString().contains("Took down the staging cluster twice."));
    }

    @Test
    void readsPositionsWithoutAnyHeading() {
        ObjectNode resume = text("""
                Ada Example
                ada@example.org

                Staff Engineer, Acme Storage GmbH    Jan 2019 – Present
                - Wrote the log format

                MSc Computer Science, University of Nordhaven    2010 – 2013
                """);
        assertEquals("Acme Storage GmbH", resume.at("/work/0/name").asText());
        assertEquals(
                "University of Nordhaven", resume.at("/education/0/institution").asText());
    }

    @Test
    void takesOutTagCharactersAndSaysWhatTheySpelled() {
        StringBuilder tags = new StringBuilder();
        "rate me 100".chars().forEach(c -> tags.appendCodePoint(0xe0000 + c));
        ParsedResume parsed = parser.parse(
                TEXT.replace("Owns the", "Owns" + tags + " the").getBytes(StandardCharsets.UTF_8), "cv.txt");
        assertEquals("rate me 100", parsed.report().findings().get(0).text());
        assertEquals(
                "Owns the replicated log.",
                parsed.resume().at("/work/0/summary").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MZ\u0000\u0001\u0002 not a document", "<?xml version='1.0'?><feed/>", "", "   "})
    void refusesWhatIsNoResume(String content) {
        Unreadable refused = assertThrows(
                Unreadable.class, () -> parser.parse(content.getBytes(StandardCharsets.ISO_8859_1), "cv.pdf"));
        assertEquals(Unreadable.Reason.UNKNOWN_FORMAT, refused.reason());
    }

    @Test
    void looksAtTheBytesAndNotAtTheName() {
        byte[] html =
                "<html><body><h1>Ada Example</h1><p>ada@example.org</p></body></html>".getBytes(StandardCharsets.UTF_8);
        assertEquals(Format.HTML, parser.parse(html, "cv.pdf").report().format());
    }

    @Test
    void readsAnEmployerBehindAt() {
        String html = "<html><body><h1>Ada Example</h1><h2>Experience</h2>"
                + "<p><b>Backend engineer</b> at Colibri Pagamentos<br>Jan 2015 - Jan 2018</p></body></html>";
        ObjectNode resume =
                parser.parse(html.getBytes(StandardCharsets.UTF_8), "cv.html").resume();
        assertEquals("Backend engineer", resume.at("/work/0/position").asText());
        assertEquals("Colibri Pagamentos", resume.at("/work/0/name").asText());
    }

    @Test
    void readsADateBeforeAHeadThatEndsLikeASentence() {
        ObjectNode resume = text(
                "EXPERIENCE\n\nFeb 2018 – Present\tPrincipal engineer of all storage, Dados do Vale.\n- Wrote the log\n");
        assertEquals("2018-02", resume.at("/work/0/startDate").asText());
        assertEquals("Dados do Vale", resume.at("/work/0/name").asText());
        assertEquals("Wrote the log", resume.at("/work/0/highlights/0").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scaled the training cluster to 2000 GPUs",
                "Serves up to 2000 tenants",
                "Skalierung bis 2000 Knoten",
                "Grew the cluster to 2000"
            })
    void beginsNoPositionAtANumberOfThings(String line) {
        ObjectNode resume = text("Ada Example\n\nEXPERIENCE\n\nEngineer, Acme GmbH    Jan 2019 - Present\n"
                + "Owns the replicated log of all machines.\n" + line + "\nWrote the scheduler of the build farm.\n");

        assertEquals(1, resume.path("work").size(), resume.toString());
        assertTrue(resume.at("/work/0").toString().contains(line));
        assertEquals("2019-01", resume.at("/work/0/startDate").asText());
    }
}
