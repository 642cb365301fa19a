package dev.assay.parser.entries.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.parser.ResumeParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkReaderTest {

    private static JsonNode read(String name, String text) {
        return new ResumeParser()
                .parse(text.getBytes(StandardCharsets.UTF_8), name)
                .resume()
                .path("work");
    }

    private static JsonNode text(String work) {
        return read("cv.txt", "Ada Example\n\nEXPERIENCE\n\n" + work + "\n");
    }

    @Test
    void takesTheFirstLineOfAPageForNoEmployer() {
        JsonNode work = read("cv.html", """
                <h1>Ada Example</h1><h2>Experience</h2>
                <div><b>Senior Engineer, Acme</b> Jan 2019 – Present</div><div>Built Kafka pipelines for 3 TB per day</div>
                """);

        assertEquals("Acme", work.at("/0/name").asText());
        assertEquals(
                "Built Kafka pipelines for 3 TB per day", work.at("/0/summary").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ran 400 Kubernetes nodes for the ad exchange",
                "Owns the replicated log",
                "Moved billing from MySQL to PostgreSQL"
            })
    void takesTheFirstLineOfATextForNoEmployer(String line) {
        JsonNode work = text("Engineer    2019 – 2021\n" + line);

        assertEquals("Engineer", work.at("/0/position").asText());
        assertEquals(line, work.at("/0/summary").asText(), work.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme", "trivago", "Bank für Sozialwirtschaft", "eBay Kleinanzeigen", "3M Deutschland gmbh",
                "adesso SE", "codecentric AG", "inovex GmbH, Karlsruhe", "Acme GmbH, 10115 Berlin", "Studio 71",
                "1&1 Internet SE"
            })
    void readsAnEmployerBelowTheTitle(String employer) {
        JsonNode work = text("Engineer    2019 – 2021\n" + employer + "\n- Ran 400 nodes");

        assertEquals(employer, work.at("/0/name").asText(), work.toString());
    }

    @Test
    void takesNoEmployerFromAbovePastWordsThatMayNameOne() {
        JsonNode work = text("Staff Engineer, Beta GmbH    2021 – 2023\n- Ran 400 nodes\n\n"
                + "Engineer    2019 – 2021\nseveral small agencies\n- Ran the farm");

        assertFalse(work.at("/1").has("name"), work.toString());
    }

    @Test
    void readsAnEmployerBelowATitleWithItsTeam() {
        JsonNode work = text("Senior Engineer, Infrastructure    2019 – 2021\nAcme GmbH\n- Ran 400 nodes");

        assertTrue(work.at("/0").toString().contains("\"name\":\"Acme GmbH\""), work.toString());
        assertFalse(work.at("/0").has("summary"), work.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Migrated 300 services to Kubernetes in 2021",
                "Moved the whole ledger 2021",
                "Betrieb der Plattform, fertig im Mai 2021"
            })
    void beginsNoPositionAtATimeInASentence(String line) {
        JsonNode work = text("Engineer, Acme    2019 – 2023\nOwns the log.\n" + line);

        assertEquals(1, work.size(), work.toString());
        assertEquals("2023", work.at("/0/endDate").asText());
        assertTrue(work.at("/0/summary").asText().contains(line));
    }

    @Test
    void beginsNoPositionAtAListItemWithAYear() {
        JsonNode work = text("Engineer, Acme\n- Built the ledger on Kubernetes (2021)\n- Ran it");

        assertFalse(work.toString().contains("\"name\":\"Built"), work.toString());
        assertFalse(work.toString().contains("2021\","), work.toString());
    }

    @Test
    void readsPositionsInAListByAYear() {
        JsonNode work = text("- Engineer, Beta, 2016 – 2020\n- Intern, CERN, 2015\n- Mentor, CoderDojo (2014)");

        assertEquals(3, work.size(), work.toString());
        assertEquals("CERN", work.at("/1/name").asText());
        assertEquals("2015", work.at("/1/startDate").asText());
        assertEquals("CoderDojo", work.at("/2/name").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Engineer, Acme, 2019", "Engineer, Acme (2019)", "Engineer, Acme\t2019", "Engineer, Acme 2019"})
    void beginsAPositionAtAYearOfItsOwn(String head) {
        JsonNode work = text(head + "\n- Ran 400 nodes");

        assertEquals("Engineer", work.at("/0/position").asText(), work.toString());
        assertEquals("2019", work.at("/0/startDate").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Senior Engineer | Acme, LLC | 2019 – 2021 ; Acme, LLC",
                "Senior Engineer | Acme, SA | 2019 – 2021 ; Acme, SA",
                "Senior Engineer | Acme, AG | Zug, CH | 2019 – 2021 ; Acme, AG",
                "Senior Engineer | Acme | Austin, TX | 2019 – 2021 ; Acme",
                "Senior Engineer | Acme GmbH, Germany | 2019 – 2021 ; Acme GmbH"
            })
    void tellsAnEmployerFromAPlace(String head, String employer) {
        JsonNode work = text(head + "\n- Ran 400 nodes");

        assertEquals(employer, work.at("/0/name").asText(), work.toString());
    }

    @Test
    void takesATechnologyForNoPlace() {
        JsonNode work = text("Senior Engineer | Acme | Kafka, AWS | 2019 – 2021\n- Ran 400 nodes");

        assertEquals("Kafka, AWS", work.at("/0/summary").asText(), work.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Company: Acme Technologies\nDesignation: Senior Software Engineer\nDuration: Jan 2019 – Mar 2021",
                "Duration: Jan 2019 – Mar 2021\nCompany: Acme Technologies\nDesignation: Senior Software Engineer",
                "Zeitraum: 01/2019 – 03/2021\nPosition: Senior Software Engineer\nArbeitgeber: Acme Technologies",
                "Role: Senior Software Engineer | Acme Technologies | Ort: Berlin | 01/2019 – 03/2021"
            })
    void readsAHeadWithLabels(String head) {
        JsonNode work = text(head + "\n- Ran 400 nodes");

        assertEquals(1, work.size(), work.toString());
        assertEquals("Acme Technologies", work.at("/0/name").asText(), work.toString());
        assertEquals("Senior Software Engineer", work.at("/0/position").asText());
        assertEquals("2019-01", work.at("/0/startDate").asText());
        assertFalse(work.at("/0").has("summary"), work.toString());
    }

    @Test
    void readsAnEmployerInAnotherLookBelowATitleWithItsTeam() {
        JsonNode work = read("cv.html", """
                <h1>Ada Example</h1><h2>Experience</h2>
                <div><b>Director of Engineering, Payments</b> Jan 2019 – Mar 2021</div><div>Castlegate Mutual</div>
                <div>Owns all of the ledger and what stands around it</div>
                """);

        assertEquals("Castlegate Mutual", work.at("/0/name").asText(), work.toString());
    }

    @Test
    void readsTheTitlesBelowOneEmployer() {
        JsonNode work = text("""
                Acme Corp    2015 – Present

                Staff Engineer, Infrastructure    2019 – Present
                - Ran 400 nodes

                Engineer    2015 – 2019
                - Ran the build farm

                Engineer, Beta GmbH    2012 – 2015
                """);

        assertEquals(3, work.size(), work.toString());
        assertEquals("Staff Engineer, Infrastructure", work.at("/0/position").asText());
        assertEquals("Acme Corp", work.at("/0/name").asText());
        assertEquals("Acme Corp", work.at("/1/name").asText());
        assertEquals("Beta GmbH", work.at("/2/name").asText());
    }

    @Test
    void keepsAPositionWithoutATitleInsideAnotherOne() {
        JsonNode work = text("Acme Corp    2015 – Present\n- Ran 400 nodes\n\nEngineer    2016 – 2017\n- Ran it");

        assertEquals(2, work.size(), work.toString());
    }

    @Test
    void keepsWorkForOneselfBesideThePositionsDuringIt() {
        JsonNode work = text("""
                Self-employed    2012 – Present

                Senior Engineer, Zalando    2016 – 2019
                - Ran 400 nodes
                """);

        assertEquals(2, work.size(), work.toString());
        assertEquals("Senior Engineer", work.at("/1/position").asText());
        assertEquals("Zalando", work.at("/1/name").asText());
    }
}
