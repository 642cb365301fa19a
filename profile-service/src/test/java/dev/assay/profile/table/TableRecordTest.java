package dev.assay.profile.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.profile.table.TableMapping.Column;
import dev.assay.rest.json.StrictJson;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableRecordTest {

    private static final int LONGEST_LINE = 1024 * 1024;

    @Test
    void splitsACellIntoAsManyPartsAsADocumentMayHave() {
        // The document, its profile, the list, and two for each part.
        int most = (StrictJson.MAX_VALUES - 3) / 2;

        JsonNode candidate = candidate("/profile/skills/-/name", "a;".repeat(most));

        assertEquals(most, candidate.at("/profile/skills").size());
    }

    @Test
    void refusesACellOfMorePartsThanThatWhereItIsMapped() {
        ProblemException problem = refused("/profile/skills/-/name", "a;".repeat(LONGEST_LINE / 2));

        assertEquals("/profile/skills", problem.errors().get(0).pointer());
    }

    @Test
    void refusesATextThatIsTooLongAlone() {
        ProblemException problem = refused("/profile/work/0/summary", "x".repeat(256 * 1024 + 1));

        assertEquals("/profile/work/0/summary", problem.errors().get(0).pointer());
        assertEquals(
                "The text has more than 262144 characters.",
                problem.errors().get(0).detail());
    }

    @Test
    void refusesTheSignsThatNoTextMayHave() {
        ProblemException problem = refused("/profile/skills/-/name", "Raft;R\0ust");

        assertEquals("/profile/skills/1/name", problem.errors().get(0).pointer());
    }

    @Test
    void refusesACandidateThatIsLargerThanOneSentAlone() {
        String name = "x".repeat(40);

        ProblemException problem =
                refused("/profile/" + name + "/-/" + name + "/" + name + "/" + name, "a;".repeat(LONGEST_LINE / 120));

        assertEquals("", problem.errors().get(0).pointer());
    }

    private static ProblemException refused(String to, String cell) {
        ProblemException problem = assertThrows(ProblemException.class, () -> candidate(to, cell));
        assertEquals(CommonError.INVALID_INPUT, problem.code());
        return problem;
    }

    private static JsonNode candidate(String to, String cell) {
        TableMapping mapping = new TableMapping(",", "table", List.of(new Column("Cell", to)));
        return TableRecord.candidate(cell.getBytes(StandardCharsets.UTF_8), mapping);
    }
}
