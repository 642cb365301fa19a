package dev.assay.parser.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.ResumeParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {

    private static final String SECOND_JOB = """

            Engineer, Beta GmbH    03/2014 - 12/2018
            - Ran the build farm
            """;

    private static ObjectNode read(String text) {
        return new ResumeParser()
                .parse(text.getBytes(StandardCharsets.UTF_8), "cv.txt")
                .resume();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Technologies: Go, Kafka",
                "Tools: perf, gdb",
                "Achievements:\n- Cut recovery to 90 s",
                "Overview:"
            })
    void keepsALabelInsideAJob(String label) {
        ObjectNode resume = read("""
                Ada Example

                EXPERIENCE

                Staff Engineer, Acme Storage GmbH    Jan 2019 – Present
                - Wrote the log format
                %s
                """.formatted(label) + SECOND_JOB);

        assertEquals(2, resume.path("work").size());
        assertEquals("Beta GmbH", resume.at("/work/1/name").asText());
        assertEquals("Ran the build farm", resume.at("/work/1/highlights/0").asText());
        assertTrue(
                resume.path("skills").isMissingNode() && resume.path("awards").isMissingNode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Achievements:", "\nAchievements:", "Key achievements:", "Overview:", "Technologies:"})
    void keepsALabelInsideTheLastJob(String label) {
        ObjectNode resume = read("""
                Ada Example

                EXPERIENCE
                """ + SECOND_JOB + """
                %s
                - Cut recovery to 90 s

                EDUCATION

                MSc in Computer Science, Technical University of Nordhaven, 2013
                """.formatted(label));

        assertEquals("Cut recovery to 90 s", resume.at("/work/0/highlights/1").asText());
        assertTrue(
                resume.path("skills").isMissingNode() && resume.path("awards").isMissingNode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Best paper, 2017", "- Best paper, 2017"})
    void takesDeedsWithADayForAwards(String award) {
        ObjectNode resume = read("""
                Ada Example

                EXPERIENCE
                """ + SECOND_JOB + """

                Achievements:
                %s

                EDUCATION

                MSc in Computer Science, Technical University of Nordhaven, 2013
                """.formatted(award));

        assertEquals(1, resume.path("work").size());
        assertEquals("Best paper", resume.at("/awards/0/title").asText());
    }

    @Test
    void takesASmallerNameInsideTheLastJobForALabel() {
        byte[] page = """
                <h1>Ada Example</h1><h2>Experience</h2>
                <h3>Engineer, Beta GmbH, 03/2014 - 12/2018</h3><ul><li>Ran the build farm</li></ul>
                <h4>Achievements</h4><ul><li>Cut recovery to 90 s</li></ul>
                <h2>Skills</h2><p>Go, Rust</p>
                """.getBytes(StandardCharsets.UTF_8);

        ObjectNode resume = new ResumeParser().parse(page, "cv.html").resume();

        assertEquals("Cut recovery to 90 s", resume.at("/work/0/highlights/1").asText());
        assertEquals("Rust", resume.at("/skills/1/name").asText());
    }

    @Test
    void takesALineBehindTheLastJobForASection() {
        ObjectNode resume = read("""
                Ada Example

                EXPERIENCE
                """ + SECOND_JOB + """

                Languages: English (native), German
                Technologies: Go, Kafka
                Certificates: CKA (2019)

                EDUCATION
                MSc in Computer Science, Technical University of Nordhaven, 2013
                """);

        assertEquals(1, resume.path("work").size());
        assertEquals("German", resume.at("/languages/1/language").asText());
        assertTrue(resume.path("skills").toString().contains("Kafka"));
        assertEquals("MSc", resume.at("/education/0/studyType").asText());
    }

    @Test
    void takesNamesWithColonsForSectionsWhereAllHaveThem() {
        ObjectNode resume = read("""
                Ada Example

                Experience:
                """ + SECOND_JOB + """

                Achievements:
                Best paper, 2017

                Education:
                MSc in Computer Science, Technical University of Nordhaven, 2013
                """);

        assertEquals(1, resume.path("work").size());
        assertEquals(1, resume.path("awards").size());
    }

    @Test
    void readsThePersonBelowATitleOfThePage() {
        ObjectNode resume = read("""
                RÉSUMÉ

                Ada Example
                ada@example.org

                EXPERIENCE
                """ + SECOND_JOB);

        assertEquals("Ada Example", resume.at("/basics/name").asText());
        assertEquals("ada@example.org", resume.at("/basics/email").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Languages: English, German", "Skills: Go, Rust", "Profile: Builds storage."})
    void readsTheWaysToReachAPersonBelowALabel(String label) {
        ObjectNode resume = read("""
                Ada Example
                %s
                Berlin, Germany
                ada@example.org | +49 30 5550 1234

                EXPERIENCE
                """.formatted(label) + SECOND_JOB);

        assertEquals("ada@example.org", resume.at("/basics/email").asText());
        assertEquals("+49 30 5550 1234", resume.at("/basics/phone").asText());
        assertEquals("Berlin", resume.at("/basics/location/city").asText());
        assertEquals(
                label,
                "%s: %s".formatted(label.split(":")[0], listed(resume)),
                "only what stands on the line of the label is listed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Skills: Go, Rust", "Skills: Go, Rust\nGPA: 1.3", "\nSkills: Go, Rust", "Skills:\n- Go\n- Rust"})
    void readsTheSchoolsBelowALabel(String label) {
        ObjectNode resume = read("""
                Ada Example

                EDUCATION

                MSc in Computer Science, Technical University of Nordhaven, 2013
                %s

                BSc in Mathematics, University of Boreal, 2010
                """.formatted(label));

        assertEquals(
                "University of Boreal", resume.at("/education/1/institution").asText());
        assertEquals("BSc", resume.at("/education/1/studyType").asText());
        assertTrue(resume.toString().contains("Rust"));
        assertEquals(label.contains("GPA"), resume.at("/education/0").has("score"));
    }

    private static String listed(ObjectNode resume) {
        List<String> names = new ArrayList<>();
        resume.path("languages").forEach(one -> names.add(one.path("language").asText()));
        resume.path("skills").forEach(one -> names.add(one.path("name").asText()));
        return names.isEmpty() ? resume.at("/basics/summary").asText() : String.join(", ", names);
    }

    @Test
    void takesLinesOfSkillsBelowTheContactForSkills() {
        ObjectNode resume = read("""
                Ada Example
                ada@example.org

                Skills: Go, Rust
                Databases: PostgreSQL, Cassandra

                EXPERIENCE
                """ + SECOND_JOB);

        assertEquals("Databases", resume.at("/skills/2/name").asText());
        assertEquals("Cassandra", resume.at("/skills/2/keywords/1").asText());
    }

    @Test
    void takesADayForNoNumberOfAList() {
        ObjectNode resume = read("""
                Ada Example

                BERUFSERFAHRUNG

                03/2015 – heute
                Leitende Entwicklerin, Acme Storage GmbH
                - Schrieb das Log

                1. März 2012 – 28. Februar 2015
                Entwicklerin, Beta GmbH
                - Betrieb die Bauanlage
                """);

        assertEquals(2, resume.path("work").size());
        assertEquals("2012-03-01", resume.at("/work/1/startDate").asText());
    }
}
