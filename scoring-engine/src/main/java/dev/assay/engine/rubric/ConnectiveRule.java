package dev.assay.engine.rubric;

import java.util.List;

/**
 * Words that tie one thing that a statement tells to another: why, when, instead of what. Whoever did the work can say them;
 * whoever only knows its names cannot.
 *
 * @param title what they tell, as the object of "tells"
 * @param examples sentences in which they do, and in which they do not
 */
public record ConnectiveRule(String id, String title, String because, List<String> phrases, Examples examples) {
    public ConnectiveRule {
        phrases = Lists.orEmpty(phrases);
        examples = Examples.orNone(examples);
    }
}
