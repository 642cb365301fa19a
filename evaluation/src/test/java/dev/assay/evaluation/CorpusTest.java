package dev.assay.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private static final String LEVELS = "\"systems\": 1, \"infra\": 2, \"enterprise_data\": 3, \"overall\": 40";

    @TempDir
    private Path folder;

    @Test
    void prefersConsensusToTheAuthorsLevels() throws IOException {
        write(
                "{\"id\": \"a-1\", \"systems\": 4, \"consensus\": {" + LEVELS + "}}",
                "{\"id\": \"a-2\", " + LEVELS + "}",
                "{\"id\": \"b-1\", " + LEVELS + "}");

        Corpus corpus = Corpus.read(folder);

        assertEquals(1, corpus.resumes().get(0).label(Target.SYSTEMS));
        assertEquals(
                List.of("a", "a", "b"),
                corpus.resumes().stream().map(LabelledResume::author).toList());
    }

    @Test
    void findsQuotesInEveryTextOfTheProfile() throws IOException {
        write(
                "{\"id\": \"a-1\", " + LEVELS + "}",
                "{\"id\": \"a-2\", " + LEVELS + "}",
                "{\"id\": \"a-3\", " + LEVELS + "}");

        var passages = Corpus.read(folder).resumes().get(0).find("ran it");

        assertEquals(
                List.of(
                        new LabelledResume.Passage("/work/0/highlights/0", 10, 16),
                        new LabelledResume.Passage("/work/0/highlights/1", 0, 6)),
                passages);
    }

    @Test
    void saysWhichFigureIsMissing() throws IOException {
        write("{\"id\": \"a-1\", \"systems\": 4}");

        InvalidCorpus failure = assertThrows(InvalidCorpus.class, () -> Corpus.read(folder));

        assertTrue(failure.getMessage().contains("a-1") && failure.getMessage().contains("infra"));
    }

    @Test
    void saysThatLabelsAreMissing() {
        InvalidCorpus failure = assertThrows(InvalidCorpus.class, () -> Corpus.read(folder));

        assertTrue(failure.getMessage().contains("labels.jsonl"), failure.getMessage());
    }

    private void write(String... labels) throws IOException {
        Files.writeString(folder.resolve("labels.jsonl"), String.join("\n", labels));
        for (String id : List.of("a-1", "a-2", "a-3", "b-1")) {
            Files.writeString(
                    folder.resolve(id + ".json"),
                    "{\"work\": [{\"highlights\": [\"Built it, ran it.\", \"ran it again\"]}]}");
        }
    }
}
