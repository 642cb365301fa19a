package dev.assay.parser.entries.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.parser.ResumeParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillsReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Go (expert) ; {\"name\":\"Go\",\"level\":\"expert\"}",
                "Go (5 years) ; {\"name\":\"Go\",\"level\":\"5 years\"}",
                "Go – very good ; {\"name\":\"Go\",\"level\":\"very good\"}",
                "Databases (PostgreSQL, Cassandra) ; {\"name\":\"Databases\",\"keywords\":[\"PostgreSQL\",\"Cassandra\"]}",
                "Kubernetes (EKS) ; {\"name\":\"Kubernetes\",\"keywords\":[\"EKS\"]}"
            })
    void tellsALevelFromWhatBelongsToAName(String line, String skill) throws Exception {
        String text = "Ada Example\n\nSKILLS\n" + line + "\n";

        JsonNode resume = new ResumeParser()
                .parse(text.getBytes(StandardCharsets.UTF_8), "cv.txt")
                .resume();

        assertEquals(skill, resume.at("/skills/0").toString());
    }
}
