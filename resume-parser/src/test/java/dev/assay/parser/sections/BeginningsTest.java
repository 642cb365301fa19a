package dev.assay.parser.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.ResumeParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningsTest {

    private static ObjectNode read(String name, String text) {
        return new ResumeParser()
                .parse(text.getBytes(StandardCharsets.UTF_8), name)
                .resume();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tools & Automation Engineer\nAcme GmbH, 2019 – 2021",
                "Languages and Compilers Group\nEngineer, 2019 – 2021",
                "Education and Outreach Officer, CERN, 2019 – 2021",
                "Community & Partnerships Lead\nAcme GmbH\n2019 – 2021",
                "Tools & Automation Engineer\tAcme GmbH\t2019 – 2021"
            })
    void takesTheHeadOfAPositionForNoSection(String head) {
        ObjectNode resume = read("cv.txt", """
                Ada Example

                EXPERIENCE

                Engineer, Beta GmbH    03/2014 - 12/2018
                - Ran the build farm

                %s
                - Ran 400 nodes
                """.formatted(head));

        assertEquals(2, resume.path("work").size(), resume.toString());
        assertEquals("2019", resume.at("/work/1/startDate").asText());
        assertEquals("Ran 400 nodes", resume.at("/work/1/highlights/0").asText());
    }

    @Test
    void takesAnEmployerInTheLookOfSectionsForNoSection() {
        ObjectNode resume = read("cv.html", """
                <p>Ada Example</p>
                <p><b>EXPERIENCE</b></p>
                <p><b>ACME CORPORATION</b><br>Senior Engineer, 2019 – 2023</p><ul><li>Ran 400 nodes for all tenants</li></ul>
                <p><b>BETA HOLDING</b><br>Engineer, 2014 – 2018</p><ul><li>Ran the build farm for all teams</li></ul>
                <p><b>SKILLS</b></p><p>Go, Rust</p>
                """);

        assertEquals("ACME CORPORATION", resume.at("/work/0/name").asText(), resume.toString());
        assertEquals("Senior Engineer", resume.at("/work/0/position").asText());
        assertEquals("BETA HOLDING", resume.at("/work/1/name").asText());
        assertEquals("Rust", resume.at("/skills/1/name").asText());
    }

    @Test
    void takesAPositionAtTheLevelOfSectionsForNoSection() {
        ObjectNode resume = read("cv.md", """
                # Ada Example

                ## Experience

                ## Engineer, Acme GmbH (2019–2023)

                - Ran 400 nodes

                ## Skills

                Go, Rust
                """);

        assertEquals("Acme GmbH", resume.at("/work/0/name").asText(), resume.toString());
        assertEquals("Ran 400 nodes", resume.at("/work/0/highlights/0").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tools and Rust hackery", "Community and Kubernetes talks"})
    void keepsTheTextOfANameThatSaysMore(String name) {
        ObjectNode resume = read("cv.txt", "Ada Example\n\nSUMMARY\nBuilds storage.\n\n" + name + "\n- gdb\n");

        assertTrue(resume.at("/basics/summary").asText().contains(name), resume.toString());
    }

    @Test
    void keepsTheTextOfAnUnknownName() {
        ObjectNode resume = read("cv.md", """
                # Ada Example

                ## Skills

                Go

                ## Kubernetes operators in Rust

                Two of them.

                ## Education

                MSc Physics, University of Nordhaven, 2013
                """);

        assertTrue(resume.at("/basics/summary").asText().contains("Kubernetes operators in Rust"), resume.toString());
    }

    @Test
    void takesALineLikeTheTextForNoSectionWhereNamesAreSetOff() {
        ObjectNode resume = read("cv.html", """
                <h1>Ada Example</h1><h2>Experience</h2>
                <h3>Engineer, Beta GmbH, 03/2014 - 12/2018</h3>
                <p>Tools</p><p>Grew them for 40 teams</p><p>Wrote the build farm</p>
                <h2>Skills</h2><p>Go, Rust</p><h2>Interests</h2><p>Rowing</p>
                """);

        assertTrue(resume.at("/work/0").toString().contains("Grew them for 40 teams"), resume.toString());
        assertEquals("Rust", resume.at("/skills/1/name").asText());
    }

    @Test
    void takesWhatAPersonIsForNoSection() {
        ObjectNode resume = read("cv.txt", """
                Ada Example
                Tools & Automation Engineer
                ada@example.org

                EXPERIENCE

                Engineer, Beta GmbH    03/2014 - 12/2018
                - Ran the build farm
                """);

        assertEquals("Tools & Automation Engineer", resume.at("/basics/label").asText());
        assertEquals("ada@example.org", resume.at("/basics/email").asText());
    }

    @Test
    void beginsStudiesWhoseNameSaysMore() {
        ObjectNode resume = read("cv.txt", """
                Ada Example

                EXPERIENCE

                Engineer, Beta GmbH    03/2014 - 12/2018
                - Ran the build farm

                EDUCATION & LIFELONG LEARNING

                MSc in Physics, University of Nordhaven, 2010 – 2013
                """);

        assertEquals(1, resume.path("work").size(), resume.toString());
        assertEquals("MSc", resume.at("/education/0/studyType").asText());
    }
}
