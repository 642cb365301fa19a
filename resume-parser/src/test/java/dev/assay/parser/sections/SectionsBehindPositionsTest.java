package dev.assay.parser.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.ResumeParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections behind the positions, whose names are not among the known ones. */
class SectionsBehindPositionsTest {

    private static ObjectNode read(String name, String text) {
        return new ResumeParser()
                .parse(text.getBytes(StandardCharsets.UTF_8), name)
                .resume();
    }

    private static ObjectNode text(String section) {
        return read("cv.txt", """
                Ada Example

                EXPERIENCE

                Engineer, Beta GmbH    03/2014 - 12/2018
                - Ran the build farm

                %s
                """.formatted(section));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PROJECTS & RESEARCH ; Distributed log in Rust, Jan 2020 – May 2020 ; /projects/0/name",
                "Education & Coursework ; BSc Computer Science, Stanford, 2012 – 2016 ; /education/0/institution",
                "EDUCATION & CAREER SUPPORT ; BSc Computer Science, Stanford, 2012 – 2016 ; /education/0/institution",
                "VOLUNTEERING & MENTORING ; Mentor, CoderDojo, 2018 – 2021 ; /volunteer/0/organization"
            })
    void beginsASectionWhoseNameSaysMore(String name, String line, String field) {
        ObjectNode resume = text(name + "\n" + line + "\n- Wrote it down");

        assertEquals(1, resume.path("work").size(), resume.toString());
        assertTrue(resume.at(field).isTextual(), resume.toString());
    }

    @Test
    void beginsVoluntaryWorkAtTheLevelOfSections() {
        ObjectNode resume = read("cv.md", """
                # Ada Example

                ## Experience

                Engineer, Beta GmbH, 2014 – 2018

                ## Volunteering & Mentoring

                Mentor, CoderDojo, 2018 – 2021

                ## Memberships

                Member, ACM, 2010 – Present
                """);

        assertEquals(1, resume.path("work").size(), resume.toString());
        assertEquals(1, resume.path("volunteer").size(), resume.toString());
    }

    @Test
    void takesAnUnknownNameInTheLookOfSectionsForNoPosition() {
        ObjectNode resume = read("cv.html", """
                <p>Ada Example</p>
                <p><b>EXPERIENCE</b></p>
                <p>Senior Engineer, Acme, 2019 – 2023</p><ul><li>Ran 400 nodes for all tenants</li></ul>
                <p><b>TRAINING</b></p>
                <p>Kubernetes course, Linux Foundation, Jan – Mar 2020</p>
                <p><b>SKILLS</b></p><p>Go, Rust</p>
                """);

        assertEquals(1, resume.path("work").size(), resume.toString());
    }
}
