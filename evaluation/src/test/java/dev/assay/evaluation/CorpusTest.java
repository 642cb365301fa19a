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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        write(label("a-1"), label("a-2"), label("a-3"));

        var passages = Corpus.read(folder).resumes().get(0).find("ran it");

        assertEquals(
                List.of(
                        new LabelledResume.Passage("/work/0/highlights/0", 10, 16),
                        new LabelledResume.Passage("/work/0/highlights/1", 0, 6)),
                passages);
    }

    @Test
    void doubtsQuotesThatStandNowhereAndResumesWithoutLabel() throws IOException {
        write(
                label("a-1"),
                label("a-2"),
                "{\"id\": \"a-3\", " + LEVELS + ", \"decoys\": [{\"quote\": \"ran it\"}, {\"quote\": \"sold it\"}]}");

        Corpus corpus = Corpus.read(folder);

        assertEquals(
                List.of(
                        "a-3.json does not contain the quote \"sold it\" of its label",
                        "b-1.json has no label and takes no part"),
                corpus.doubts());
    }

    @Test
    void takesADecoyThatIsAPlainString() throws IOException {
        write(label("a-1"), label("a-2"), "{\"id\": \"a-3\", " + LEVELS + ", \"decoys\": [\"ran it\"]}");

        Corpus corpus = Corpus.read(folder);

        assertEquals(List.of("ran it"), corpus.resumes().get(2).decoys());
    }

    @Test
    void readsFilesThatBeginWithAByteOrderMark() throws IOException {
        write("\uFEFF" + label("a-1"), label("a-2"), label("a-3"));
        Path resume = folder.resolve("a-1.json");
        Files.writeString(resume, "\uFEFF" + Files.readString(resume));

        Corpus corpus = Corpus.read(folder);

        assertEquals(3, corpus.resumes().size());
    }

    @Test
    void findsABlankQuoteNowhere() throws IOException {
        write(label("a-1"), label("a-2"), label("a-3"));

        assertEquals(List.of(), Corpus.read(folder).resumes().get(0).find(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'id': 'a-1', 'systems': 4}; line 1: the label of a-1 has no number for 'infra'",
                "{'id': 'a-1', 'systems': 5, 'infra': 0, 'enterprise_data': 0, 'overall': 1}; not within 0..4",
                "{'id': 'a-1',; line 1 is not JSON",
                "{'id': '../a-1'}; line 1: the label has no usable id, but '../a-1'",
                "{'id': 'z-1'}; cannot read",
                "{'id': 'a-1', 'key_evidence': [{'dimension': 'depth'}]}; the unknown dimension 'depth'",
                "{'id': 'a-1', 'key_evidence': [{'dimension': 'overall', 'quote': 'ran it'}]}; the unknown dimension 'overall'",
                "{'id': 'a-1', 'key_evidence': [{'dimension': 'infra', 'quote': ''}]}; line 1: a quote is blank or missing",
                "{'id': 'a-1', 'decoys': ['ran it', ' ']}; line 1: a quote is blank or missing in \" \"",
                "{'id': 'a-1', 'decoys': [{'text': 'ran it'}]}; line 1: a quote is blank or missing in {"
            })
    void saysWhatIsWrongWithALabel(String label, String message) throws IOException {
        write(label.replace('\'', '"'));

        InvalidCorpus failure = assertThrows(InvalidCorpus.class, () -> Corpus.read(folder));

        assertTrue(failure.getMessage().contains(message), failure.getMessage());
    }

    @Test
    void refusesTwoLabelsForOneResume() throws IOException {
        write(label("a-1"), label("a-2"), label("a-1"));

        InvalidCorpus failure = assertThrows(InvalidCorpus.class, () -> Corpus.read(folder));

        assertEquals("labels.jsonl, line 3: a-1 has a label already", failure.getMessage());
    }

    @Test
    void refusesAResumeThatIsNoObject() throws IOException {
        write(label("a-1"));
        Files.writeString(folder.resolve("a-1.json"), "[]");

        InvalidCorpus failure = assertThrows(InvalidCorpus.class, () -> Corpus.read(folder));

        assertTrue(failure.getMessage().contains("a-1.json is no JSON Resume"), failure.getMessage());
    }

    @Test
    void saysThatLabelsAreMissing() {
        InvalidCorpus failure = assertThrows(InvalidCorpus.class, () -> Corpus.read(folder));

        assertTrue(failure.getMessage().contains("labels.jsonl"), failure.getMessage());
    }

    @Test
    void refusesWhatIsNoFolder() {
        Path nowhere = folder.resolve("nowhere");

        InvalidCorpus failure = assertThrows(InvalidCorpus.class, () -> Corpus.read(nowhere));

        assertEquals(nowhere + " is not a folder", failure.getMessage());
    }

    private static String label(String id) {
        return "{\"id\": \"" + id + "\", " + LEVELS + "}";
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
