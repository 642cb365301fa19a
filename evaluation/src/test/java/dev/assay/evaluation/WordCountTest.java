package dev.assay.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.rubric.RubricReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {

    private static final Descriptions DESCRIPTIONS = new Descriptions(RubricReader.bundled());

    @ParameterizedTest
    @CsvSource({"Consensus libraries, consensus library", "replicated-logs, replicated log", "RAFT and Raft, raft"})
    void countsANameInEverySpellingOnce(String written, String plain) {
        assertEquals(List.of(1.0, 0.0, 1.0), counts(plain));
        assertEquals(counts(plain), counts(written));
    }

    private static List<Double> counts(String text) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode().put("summary", text);
        LabelledResume resume = new LabelledResume("a-1", profile, "kind", "", Map.of(), List.of(), List.of());
        WordCount method = new WordCount(List.of(resume), DESCRIPTIONS);
        return List.of(
                method.score(resume, Target.SYSTEMS),
                method.score(resume, Target.INFRASTRUCTURE),
                method.score(resume, Target.OVERALL));
    }
}
