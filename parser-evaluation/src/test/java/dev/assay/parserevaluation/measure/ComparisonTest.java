package dev.assay.parserevaluation.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String SOURCE = """
            {"basics": {"name": "Ada", "email": "a@example.org"},
             "work": [{"name": "Acme", "position": "Engineer", "startDate": "2019-01", "highlights": ["Wrote the log"]},
                      {"name": "Boreal", "position": "Intern", "startDate": "2017-01", "endDate": "2018-02"}],
             "skills": [{"name": "Go, Rust"}]}""";

    private static Map<Figure, Tally> compare(String parsed) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        JsonNode source = json.readTree(SOURCE);
        return Comparison.of(source, json.readTree(parsed));
    }

    @Test
    void findsEverythingInACopy() throws JsonProcessingException {
        Map<Figure, Tally> tallies = compare(SOURCE);
        for (Figure figure :
                List.of(Figure.POSITIONS, Figure.DATES, Figure.HIGHLIGHTS, Figure.SKILLS, Figure.CONTACT)) {
            assertEquals(1.0, tallies.get(figure).f1().orElseThrow(), figure.name());
        }
        assertEquals(new Tally(2, 2, 2), tallies.get(Figure.POSITIONS));
    }

    @Test
    void tellsNoShareOfWhatNeitherHas() throws JsonProcessingException {
        Tally publications = compare(SOURCE).get(Figure.PUBLICATIONS);

        assertEquals(OptionalDouble.empty(), publications.f1());
        assertEquals(OptionalDouble.empty(), publications.precision());
        assertEquals(OptionalDouble.empty(), publications.recall());
    }

    @Test
    void countsMissedAndInventedThingsAsMistakes() {
        assertEquals(OptionalDouble.of(0), new Tally(0, 2, 0).f1());
        assertEquals(OptionalDouble.of(0), new Tally(0, 0, 2).f1());
        assertEquals(OptionalDouble.of(0.5), new Tally(1, 2, 2).f1());
    }

    @Test
    void countsAPositionOnlyWhereAllOfItIsRight() throws JsonProcessingException {
        Map<Figure, Tally> tallies = compare(SOURCE.replace("2018-02", "2018-03"));
        assertEquals(new Tally(1, 2, 2), tallies.get(Figure.POSITIONS));
        assertEquals(new Tally(2, 3, 3), tallies.get(Figure.DATES));
        assertEquals(new Tally(2, 2, 2), tallies.get(Figure.EMPLOYERS));
    }

    @Test
    void countsTextOnlyAtItsPosition() throws JsonProcessingException {
        String moved = SOURCE.replace(", \"highlights\": [\"Wrote the log\"]", "")
                .replace("\"endDate\"", "\"summary\": \"Wrote the log\", \"endDate\"");
        assertEquals(new Tally(0, 3, 3), compare(moved).get(Figure.HIGHLIGHTS));
    }

    @Test
    void countsPositionsThatAreNone() throws JsonProcessingException {
        String more = SOURCE.replace("\"work\": [", "\"work\": [{\"name\": \"Skills\"}, ");
        assertEquals(new Tally(2, 2, 3), compare(more).get(Figure.POSITIONS));
    }

    @Test
    void takesSkillsInOneNameForSeveral() throws JsonProcessingException {
        String parted = SOURCE.replace("{\"name\": \"Go, Rust\"}", "{\"name\": \"Go\"}, {\"name\": \"Rust\"}");
        assertEquals(new Tally(2, 2, 2), compare(parted).get(Figure.SKILLS));
    }
}
