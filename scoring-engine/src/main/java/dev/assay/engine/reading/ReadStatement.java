package dev.assay.engine.reading;

import dev.assay.engine.profile.Statement;
import dev.assay.engine.rubric.Grade;
import java.util.List;

/**
 * A statement with all that was read in it; nothing outside the statement took part.
 *
 * @param connectives the first of each kind, in the order of the text
 * @param grade at most described: measures, the caps of concepts and other statements come later
 * @param described whether it tells of work in words the rubric can read
 * @param instruction whether it speaks to the reader of the résumé; then it has no mentions
 */
public record ReadStatement(
        Statement statement,
        List<Mention> mentions,
        List<NoteMention> notes,
        List<Measure> measures,
        List<Connective> connectives,
        Grade grade,
        boolean described,
        boolean instruction) {
    public ReadStatement {
        mentions = List.copyOf(mentions);
        notes = List.copyOf(notes);
        measures = List.copyOf(measures);
        connectives = List.copyOf(connectives);
    }
}
