package dev.assay.parser.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.ResumeParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private static final String STUDY = "MSc in Computer Science, Technical University of Nordhaven, 2013\n";

    private static ObjectNode read(String name, String text) {
        return new ResumeParser()
                .parse(text.getBytes(StandardCharsets.UTF_8), name)
                .resume();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void readsCertificatesBelowTheirFirstLineBehindTheStudies(String between) {
        ObjectNode resume = read("cv.txt", """
                Ada Example

                EDUCATION

                %s%sCertifications: AWS Solutions Architect – Associate, 2019
                Certified Kubernetes Administrator – Associate, 2020
                """.formatted(STUDY, between));

        assertEquals(1, resume.path("education").size());
        assertTrue(resume.path("certificates").toString().contains("Kubernetes"), resume.toString());
    }

    @Test
    void readsTheStudiesBelowCertificatesThatStandAmongThem() {
        ObjectNode resume = read("cv.txt", """
                Ada Example

                EDUCATION

                %sCertifications: AWS Solutions Architect, 2019

                BSc in Mathematics, University of Boreal, 2010
                """.formatted(STUDY));

        assertEquals(1, resume.path("certificates").size());
        assertEquals("BSc", resume.at("/education/1/studyType").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EDUCATION\n\n" + STUDY, "EDUCATION\n\n" + STUDY + "\n"})
    void readsLanguagesBelowTheirFirstLine(String before) {
        ObjectNode resume = read("cv.txt", """
                Ada Example
                ada@example.org

                %sLanguages: English (native)
                German (C1)

                EXPERIENCE

                Engineer, Beta GmbH    03/2014 - 12/2018
                - Ran the build farm
                """.formatted(before));

        assertEquals("German", resume.at("/languages/1/language").asText());
        assertEquals("C1", resume.at("/languages/1/fluency").asText());
        assertEquals("", resume.at("/basics/label").asText());
    }

    @Test
    void readsCertificatesBelowTheirFirstLineAtTheTop() {
        ObjectNode resume = read("cv.txt", """
                Ada Example
                ada@example.org

                Certifications: AWS Solutions Architect, 2019
                Certified Kubernetes Administrator, 2020

                EXPERIENCE

                Engineer, Beta GmbH    03/2014 - 12/2018
                - Ran the build farm
                """);

        assertTrue(resume.path("certificates").toString().contains("Kubernetes"), resume.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='font-size:14pt'><b>Skills</b></p><p>Go, Rust</p>",
                "<p><b>Skills</b></p><p>Go, Rust</p>"
            })
    void takesANameThatIsSetByHandForASection(String skills) {
        ObjectNode resume = read("cv.html", """
                <h1>Ada Example</h1><h2>Education</h2><p>%s</p><h2>Experience</h2>
                <h3>Engineer, Beta GmbH, 03/2014 - 12/2018</h3><ul><li>Ran the build farm</li></ul>
                %s
                """.formatted(STUDY, skills));

        assertTrue(resume.path("skills").toString().contains("Rust"), resume.toString());
        assertEquals("Ran the build farm", resume.at("/work/0/highlights/0").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tätigkeiten:", "Key projects:", "Experience:"})
    void keepsANameWithAColonInsideEachJob(String label) {
        ObjectNode resume = read("cv.txt", """
                Ada Example

                BERUFSERFAHRUNG

                Staff Engineer, Acme GmbH    01/2019 – heute
                %s
                - Wrote the log format

                Engineer, Beta GmbH    03/2014 - 12/2018
                %s
                - Ran the build farm

                KENNTNISSE
                Go, Rust

                HOBBYS
                Rowing
                """.formatted(label, label));

        assertEquals(2, resume.path("work").size(), resume.toString());
        assertEquals("Beta GmbH", resume.at("/work/1/name").asText());
        assertEquals("Wrote the log format", resume.at("/work/0/highlights/0").asText());
        assertEquals("Ran the build farm", resume.at("/work/1/highlights/0").asText());
    }

    @Test
    void beginsProjectsBehindTheLastJob() {
        ObjectNode resume = read("cv.txt", """
                Ada Example

                EXPERIENCE

                Engineer, Beta GmbH    03/2014 - 12/2018
                - Ran the build farm
                - Cut its cost

                Projects:
                Ledger, 2019 – 2020
                - In Rust

                EDUCATION
                %s""".formatted(STUDY));

        assertEquals(1, resume.path("work").size(), resume.toString());
        assertEquals("Ledger", resume.at("/projects/0/name").asText());
    }
}
