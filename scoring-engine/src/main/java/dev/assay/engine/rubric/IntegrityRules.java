package dev.assay.engine.rubric;

import java.util.List;
import java.util.Map;

/**
 * What makes a reader doubt the text itself.
 *
 * @param sentences plain sentence for each finding, by its id
 * @param instructions phrases that speak to the reader of the résumé instead of about its writer
 * @param examples sentences that hold such a phrase, and that do not
 * @param stuffedMentions from this many mentions in one string on, mentions without a verb are stuffing
 * @param stuffedSkills from this many concepts in the skills sections on, they are stuffing
 */
public record IntegrityRules(
        Map<String, String> sentences,
        List<String> instructions,
        Examples examples,
        int stuffedMentions,
        int stuffedSkills) {
    public IntegrityRules {
        instructions = Lists.orEmpty(instructions);
        examples = Examples.orNone(examples);
    }

    /** What a finding means; rubrics that are older than a finding have no sentence of their own for it. */
    public String sentence(String finding) {
        return sentences.getOrDefault(finding, "This text is not what it looks like; it was not scored.");
    }
}
