package dev.assay.cli.command.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RubricTextTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final RubricText text =
            new RubricText(new Console(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, 100));

    @Test
    void tellsHowFarAndHowLongStill() throws Exception {
        String line =
                RubricText.line(rubric("filling", "{'assessed':1200,'waiting':800,'total':2000,'perSecond':250}"));

        assertEquals("Rubric 1.1.0: filling, 1200 of 2000 assessed (60 %), 250.0 a second, about 4 s left", line);
    }

    @Test
    void tellsWhatCanBeTold() throws Exception {
        assertEquals("Rubric 1.1.0: filling, not begun", RubricText.line(rubric("filling", "{'assessed':0}")));
        assertEquals(
                "Rubric 1.1.0: current, 7 assessed, caught up",
                RubricText.line(rubric("current", "{'assessed':7,'total':7,'caughtUp':true}")));
        assertEquals("Rubric 1.1.0: retired", RubricText.line(json("{'version':'1.1.0','state':'retired'}")));
    }

    @Test
    void showsWhoMovesAndWhy() throws Exception {
        text.movement(
                json("{'rubric':'1.1.0','against':'1.0.0','jobProfile':'platform-mts','candidates':4,'compared':3,"
                        + "'up':1,'down':0,'unchanged':2,'distribution':[{'from':6,'to':10,'candidates':1}],'rulesOver':3,"
                        + "'rules':[{'rule':'systems.x.raft','before':20,'after':28,'candidates':1}],'items':[{'candidateId':"
                        + "'0193','before':{'rank':2,'fit':40},'after':{'rank':1,'fit':46},"
                        + "'rules':[{'rule':'systems.x.raft','before':20,'after':28}]}]}"));

        String shown = out.toString(StandardCharsets.UTF_8);
        assertTrue(
                shown.startsWith("Rubric 1.1.0 against 1.0.0, by platform-mts: 3 of 4 compared, 1 up, 0 down"), shown);
        assertTrue(shown.contains("6 to 10"), shown);
        assertTrue(
                shown.lines().anyMatch(line -> line.matches("0193 +40 -> 46 +2 -> 1 +systems.x.raft 20 -> 28")), shown);
    }

    private static JsonNode rubric(String state, String progress) throws JsonProcessingException {
        return json("{'version':'1.1.0','state':'" + state + "','epoch':{'progress':" + progress + "}}");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
