package dev.assay.cli.command.rubric;

import dev.assay.cli.output.Failure;
import dev.assay.engine.rubric.InvalidRubric;
import java.nio.file.Path;

/** What a command says of a rubric that it cannot use. */
final class RubricMistakes {

    private RubricMistakes() {}

    static Failure in(Path rubric, InvalidRubric invalid) {
        return new Failure("the rubric " + rubric + " has mistakes:", invalid.mistakes());
    }
}
