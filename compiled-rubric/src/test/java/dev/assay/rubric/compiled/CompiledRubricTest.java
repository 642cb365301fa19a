package dev.assay.rubric.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CompiledRubricTest {

    @Test
    void isTheSameRubricAsItsFiles() {
        assertNotNull(getClass().getResource("/rubric/" + RubricReader.COMPILED), "the build wrote no compiled rubric");

        Rubric compiled = RubricReader.bundled();

        Rubric files = RubricReader.read(Path.of("../rubric/src/main/resources/rubric"));
        assertEquals(files.hash(), compiled.hash());
        assertEquals(files.version(), compiled.version());
        assertEquals(files.dimensions(), compiled.dimensions());
        assertEquals(files.jobProfiles(), compiled.jobProfiles());
        assertEquals(files.notes(), compiled.notes());
        assertEquals(files.sources(), compiled.sources());
        assertEquals(files.actions(), compiled.actions());
        assertEquals(files.measures(), compiled.measures());
        assertEquals(files.polarity(), compiled.polarity());
        assertEquals(files.connectives(), compiled.connectives());
        assertEquals(files.integrity(), compiled.integrity());
        assertEquals(files.scoring(), compiled.scoring());
    }
}
