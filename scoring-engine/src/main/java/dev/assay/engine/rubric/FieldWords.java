package dev.assay.engine.rubric;

import java.util.List;

/**
 * The words in which people tell a work without naming it. It is found where one of {@code core} stands and, with it, at least
 * {@code least} different entries of both lists near each other.
 *
 * @param core phrases that only this work has
 * @param beside phrases that such sentences have around it
 * @param least 2 or more; an entry counts once however often it stands there
 */
public record FieldWords(List<String> core, List<String> beside, int least) {
    static final FieldWords NONE = new FieldWords(List.of(), List.of(), 0);

    public FieldWords {
        core = Lists.orEmpty(core);
        beside = Lists.orEmpty(beside);
    }

    public boolean isEmpty() {
        return core.isEmpty() && beside.isEmpty();
    }
}
