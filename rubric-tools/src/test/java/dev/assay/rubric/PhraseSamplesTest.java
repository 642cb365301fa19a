package dev.assay.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseSamplesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "raft; raft",
                "c#; c#",
                "# gpu; 9 gpu",
                "(lost|dead) node ... resum*; lost node resum/dead node resum",
                "(live)? migrat*; migrat/live migrat",
                "(a|b c)* d; a d/b c d",
                "(x|) raft; raft/x raft",
                "<self> wrote; I wrote"
            })
    void spellsEveryAlternative(String phrase, String samples) {
        assertEquals(List.of(samples.split("/")), List.copyOf(PhraseSamples.of(phrase)));
    }
}
