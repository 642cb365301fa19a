package dev.assay.parser.entries.achievements;

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

class ItemReaderTest {

    private static JsonNode read(String lines) {
        String text = "Ada Example\n\n" + lines + "\n";
        return new ResumeParser()
                .parse(text.getBytes(StandardCharsets.UTF_8), "cv.txt")
                .resume();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- Latency: cut p99 from 80 ms to 9 ms on 400 nodes ; Latency ; cut p99 from 80 ms to 9 ms on 400 nodes",
                "- Built Kafka for 3 TB per day, serving 200 tenants ; Built Kafka for 3 TB per day ; serving 200 tenants",
                "- Best paper (2019), for a log on 400 nodes ; Best paper ; for a log on 400 nodes"
            })
    void keepsBothHalvesOfADeed(String line, String title, String summary) {
        JsonNode award = read("ACHIEVEMENTS\n" + line).at("/awards/0");

        assertEquals(title, award.path("title").asText(), award.toString());
        assertEquals(summary, award.path("summary").asText(), award.toString());
        assertFalse(award.has("awarder"), award.toString());
    }

    @Test
    void keepsADeedWhoseDateIsPartOfASentence() {
        JsonNode award = read("AWARDS\n- Won the hackathon of 2020 with a fraud detector on Kafka")
                .at("/awards/0");

        assertEquals(
                "Won the hackathon of 2020 with a fraud detector on Kafka",
                award.path("title").asText());
        assertEquals("2020", award.path("date").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- Best paper, Nordhaven Society of Storage, 2019 ; Nordhaven Society of Storage",
                "- Best paper – NSDI, 2019 ; NSDI"
            })
    void readsWhoGaveAnAward(String line, String awarder) {
        assertEquals(awarder, read("AWARDS\n" + line).at("/awards/0/awarder").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J. Doe, A. Smith. Fast consensus in Go. NSDI 2020.",
                "Doe, J. (2020). Fast consensus in Go. NSDI.",
                "Doe, J., & van der Berg, A. B. (2020). Fast consensus in Go. NSDI.",
                "J. Doe and A. Smith, \"Fast consensus in Go\", NSDI, 2020",
                "J. Doe et al. Fast consensus in Go. NSDI, 2020."
            })
    void readsTheTitleBehindTheAuthors(String line) {
        JsonNode publication = read("PUBLICATIONS\n" + line).at("/publications/0");

        assertEquals("Fast consensus in Go", publication.path("name").asText(), publication.toString());
        assertEquals("NSDI", publication.path("publisher").asText());
        assertEquals("2020", publication.path("releaseDate").asText());
        assertTrue(publication.path("summary").asText().contains("J."), publication.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CERTIFICATIONS\n", "Certifications: "})
    void readsCertificatesThatStandOnOneLine(String name) {
        JsonNode certificates = read(name + "CKA, AWS SA, Terraform Associate").path("certificates");

        assertEquals(3, certificates.size(), certificates.toString());
        assertEquals("Terraform Associate", certificates.at("/2/name").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- Oracle Certified Professional, Java SE 11 Developer, Oracle ; 1",
                "- CKA, Linux Foundation, Credential ID LF-1\\n- CKS, Linux Foundation, Credential ID LF-2 ; 2"
            })
    void readsAListItemWithCommasAsOneCertificate(String items, int certificates) {
        JsonNode found = read("CERTIFICATIONS\n" + items.replace("\\n", "\n")).path("certificates");

        assertEquals(certificates, found.size(), found.toString());
    }

    @Test
    void readsEachDatedLineAsACertificate() {
        JsonNode certificates = read("""
                CERTIFICATIONS

                AWS Solutions Architect, 2020
                Certified Kubernetes Administrator, 2020
                """).path("certificates");

        assertEquals(2, certificates.size(), certificates.toString());
        assertEquals(
                "Certified Kubernetes Administrator", certificates.at("/1/name").asText());
    }

    @Test
    void readsWhoGaveACertificate() {
        JsonNode certificate =
                read("CERTIFICATIONS\nCKA, Linux Foundation, 2020").at("/certificates/0");

        assertEquals("CKA", certificate.path("name").asText());
        assertEquals("Linux Foundation", certificate.path("issuer").asText());
    }

    @Test
    void readsAPublisherWithAnIssue() {
        JsonNode publication = read("PUBLICATIONS\n- Fast consensus in Go, Communications of the ACM 63(7), 2020")
                .at("/publications/0");

        assertEquals(
                "Communications of the ACM 63(7)", publication.path("publisher").asText(), publication.toString());
    }

    @Test
    void readsAPublisherInSmallLetters() {
        JsonNode publication = read("PUBLICATIONS\nA log that forgets nothing – Ampertide engineering notes, 2018")
                .at("/publications/0");

        assertEquals(
                "Ampertide engineering notes", publication.path("publisher").asText(), publication.toString());
    }
}
