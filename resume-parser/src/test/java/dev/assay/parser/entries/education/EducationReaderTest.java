package dev.assay.parser.entries.education;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.parser.ResumeParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EducationReaderTest {

    private static JsonNode read(String education) {
        String text = "Ada Example\n\nEDUCATION\n" + education + "\n";
        return new ResumeParser()
                .parse(text.getBytes(StandardCharsets.UTF_8), "cv.txt")
                .resume();
    }

    @Test
    void losesNoPartOfALine() {
        JsonNode resume = read(
                "2015 - 2017 | Technical University of Nordhaven | MSc in Computer Science | Thesis: training on 64 GPUs");

        assertEquals("MSc", resume.at("/education/0/studyType").asText());
        assertTrue(resume.toString().contains("training on 64 GPUs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BSc Mathematics | University of Boreal | Berlin, Germany | 2010 - 2013",
                "University of Boreal\tBerlin, Germany\nBSc Mathematics\t2010 - 2013",
                "BSc Mathematics, 2013\nUniversity of Boreal, Berlin, Germany"
            })
    void losesNoPlaceOfASchool(String study) {
        JsonNode resume = read(study);

        assertTrue(resume.at("/education/0/institution").asText().startsWith("University of Boreal"));
        assertTrue(resume.at("/education/0/studyType").asText().startsWith("BSc"));
        assertTrue(resume.toString().contains("Berlin, Germany"), resume.toString());
    }

    @Test
    void readsAGradeAndNoWordThatBeginsLikeOne() {
        JsonNode resume = read("""
                MSc in Computer Science, Technical University of Nordhaven, 2017
                - Graded assignments for distributed systems
                - Score following on 64 GPUs
                - GPA: 3.9""");

        assertEquals("3.9", resume.at("/education/0/score").asText());
        assertTrue(resume.toString().contains("Score following on 64 GPUs"));
        assertTrue(resume.toString().contains("Graded assignments for distributed systems"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Relevant coursework: Compilers, Databases",
                "Coursework:\n- Compilers\n- Databases",
                "Relevant Coursework\nCompilers, Databases"
            })
    void readsCoursesBelowADegree(String courses) {
        JsonNode resume = read("MSc in Physics, University of Nordhaven, 2017\n" + courses);

        assertEquals("MSc", resume.at("/education/0/studyType").asText());
        assertEquals(
                "University of Nordhaven", resume.at("/education/0/institution").asText());
        assertEquals(
                "[\"Compilers\",\"Databases\"]",
                resume.at("/education/0/courses").toString());
    }

    @Test
    void readsADegreeInFrontOfAColon() {
        JsonNode resume = read("Technical University of Nordhaven, 2017\nBachelor of Science: Physics");

        assertEquals("Bachelor of Science", resume.at("/education/0/studyType").asText());
        assertEquals("Physics", resume.at("/education/0/area").asText());
    }

    @Test
    void readsASchoolThatNoWordTellsBelowItsYears() {
        JsonNode resume = read("2010 – 2014\nNordhaven: Computer Science");

        assertEquals(1, resume.path("education").size());
        assertTrue(resume.at("/education/0").toString().contains("Nordhaven"), resume.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MSc Computer Science\nTU Berlin\nThesis: a replicated log in Rust for 40 nodes",
                "TU Berlin\nMSc Computer Science\n- Thesis: a replicated log in Rust for 40 nodes",
                "MSc Computer Science, TU Berlin\n- A replicated log in Rust for 40 nodes",
                "Abschluss: MSc Computer Science\nHochschule: TU Berlin\nThesis: a replicated log in Rust for 40 nodes"
            })
    void readsAStudyWithoutADate(String study) {
        JsonNode resume = read(study);

        assertEquals(1, resume.path("education").size(), resume.toString());
        assertEquals("MSc Computer Science", resume.at("/education/0/studyType").asText());
        assertEquals("TU Berlin", resume.at("/education/0/institution").asText());
        assertTrue(resume.at("/basics/summary").asText().contains("in Rust for 40 nodes"), resume.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MSc Physics, TU Berlin\nBSc Physics, University of Boreal",
                "- MSc Physics, TU Berlin\n- BSc Physics, University of Boreal",
                "MSc Physics\nTU Berlin\n\nBSc Physics\nUniversity of Boreal",
                "TU Berlin\nMSc Physics\nUniversity of Boreal\nBSc Physics"
            })
    void readsStudiesWithoutDates(String studies) {
        JsonNode resume = read(studies);

        assertEquals(2, resume.path("education").size(), resume.toString());
        assertEquals("TU Berlin", resume.at("/education/0/institution").asText());
        assertEquals("BSc Physics", resume.at("/education/1/studyType").asText());
        assertEquals(
                "University of Boreal", resume.at("/education/1/institution").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MSc Physics, Boreal\n\nLincoln High School",
                "- MSc Physics, Boreal\n- Lincoln High School",
                "- Physics, Boreal\n- Mathematics, Cape Hollow"
            })
    void keepsAStudyOfAnUnknownSchoolApart(String studies) {
        JsonNode resume = read(studies);

        assertEquals(2, resume.path("education").size(), resume.toString());
        assertTrue(resume.at("/education/0").toString().contains("Boreal"), resume.toString());
    }
}
