package dev.assay.parser.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {

    private final Headings headings = new Headings();

    @ParameterizedTest
    @CsvSource({
        "Experience, WORK",
        "WORK EXPERIENCE, WORK",
        "E X P E R I E N C E, WORK",
        "E M P L O Y M E N T H I S T O R Y, WORK",
        "Professional Experience:, WORK",
        "2. Employment History, WORK",
        "Berufserfahrung, WORK",
        "Expérience professionnelle, WORK",
        "Experiencia laboral, WORK",
        "Education & Training, EDUCATION",
        "AUSBILDUNG, EDUCATION",
        "Technical Skills, SKILLS",
        "Skills and Hobbies, SKILLS",
        "Licenses & Certifications, CERTIFICATES",
        "Sprachkenntnisse, LANGUAGES",
        "About me, SUMMARY",
        "Langues, LANGUAGES",
        "Experience (continued), WORK",
        "Research Experience, WORK",
        "Academic Appointments, WORK",
        "INTERNSHIPS, WORK",
        "Projekthistorie, WORK"
    })
    void knowsNamesInManyForms(String line, Section section) {
        assertEquals(section, headings.section(line).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Senior Engineer",
                "Acme GmbH",
                "I have experience",
                "User experience",
                "Skills matter to me",
                "Languages & tools: Go, gdb",
                "2019",
                ""
            })
    void leavesOtherLinesAlone(String line) {
        assertFalse(headings.isHeading(line));
    }

    @Test
    void readsNoLongLine() {
        assertFalse(headings.isHeading("Experience ".repeat(10)));
    }

    @ParameterizedTest
    @CsvSource({
        "Tools & Automation Engineer, true",
        "Education and Outreach, true",
        "Skills & Hobbies, false",
        "Education & Training, false",
        "Experience, false"
    })
    void tellsANameFromALineThatOnlyBeginsWithOne(String line, boolean more) {
        assertEquals(more, headings.saysMore(line));
    }
}
