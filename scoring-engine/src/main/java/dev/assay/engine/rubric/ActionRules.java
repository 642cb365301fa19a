package dev.assay.engine.rubric;

import java.util.List;

/**
 * How an action is read from verbs and phrases.
 *
 * @param groupFactor per mille of an action's factor that is left when a group acted
 * @param others nouns that, as the subject of a verb or after "by", mean that somebody else acted
 * @param documents things that are written about work: who wrote one has not thereby done the work
 */
public record ActionRules(int groupFactor, List<String> others, List<String> documents, List<ActionClass> actions) {
    public ActionRules {
        documents = Lists.orEmpty(documents);
        others = Lists.orEmpty(others);
        actions = Lists.orEmpty(actions);
    }

    /**
     * One class of action.
     *
     * @param factor per mille of a concept's weight that it earns
     * @param verbs base form, then irregular past forms; {@code -ing}, {@code -base} or {@code -ed} leaves a form out
     * @param phrases phrases that say the same without such a verb
     * @param examples sentences that tell such an action of the writer or of a group with the writer, and that do not
     */
    public record ActionClass(Action action, int factor, List<String> verbs, List<String> phrases, Examples examples) {
        public ActionClass {
            verbs = Lists.orEmpty(verbs);
            phrases = Lists.orEmpty(phrases);
            examples = Examples.orNone(examples);
        }
    }

    public int factor(Action action) {
        return actions.stream()
                .filter(known -> known.action() == action)
                .mapToInt(ActionClass::factor)
                .findFirst()
                .orElse(0);
    }
}
