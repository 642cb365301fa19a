package dev.assay.engine.reading;

import dev.assay.engine.reading.Deed.Actor;
import dev.assay.engine.rubric.Action;
import dev.assay.engine.rubric.ActionRules;
import dev.assay.engine.text.Lexicon;
import dev.assay.engine.text.Phrase;
import dev.assay.engine.text.PhraseIndex;
import dev.assay.engine.text.Token;
import dev.assay.engine.text.Wording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the deeds of a statement: verbs in a form and place in which they tell one, and phrases that tell one. */
final class DeedFinder {
    private static final Set<String> BEFORE_BASE = Set.of(
            Token.SELF,
            Token.GROUP,
            Token.OTHER,
            "and",
            "or",
            "to",
            "also",
            "now",
            "currently",
            "still",
            "then",
            "who",
            "will",
            "can",
            "could",
            "did",
            "today",
            "mainly",
            "mostly");
    private static final Set<String> ADJECTIVE_PLACE = Set.of(
            "the", "a", "an", "this", "these", "its", "each", "every", "per", "of", "in", "on", "with", "for", "from",
            "as", "very", "highly");
    private static final Set<String> BEFORE_GERUND = Set.of(
            "by",
            "for",
            "of",
            "from",
            "in",
            "on",
            "while",
            "when",
            "and",
            "or",
            "through",
            "after",
            "before",
            "to",
            "without",
            "including",
            "am",
            "was",
            "been",
            "started",
            "kept",
            "now",
            "still",
            "currently",
            "include",
            "year",
            "month",
            "time");
    private static final Set<String> NUMBER_WORDS =
            Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "many", "several", "few");
    private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "been", "being", "got");
    private static final Set<String> RELATIVE = Set.of("to", "that", "which", "who", "whom", "whose");
    private static final Set<String> JOINING = Set.of("and", "or", "then", "later", "also");

    private final VerbForms verbs;
    private final Actors actors;
    private final Documents documents;
    private final PhraseIndex<Action> phrases;

    DeedFinder(ActionRules rules, VerbForms verbs, Actors actors, Lexicon lexicon) {
        this.verbs = verbs;
        this.actors = actors;
        this.documents = new Documents(rules.documents());
        this.phrases = new PhraseIndex<>(lexicon);
        for (ActionRules.ActionClass actionClass : rules.actions()) {
            actionClass.phrases().forEach(phrase -> phrases.add(Phrase.parse(phrase), actionClass.action()));
        }
    }

    boolean knows(String word) {
        return phrases.knows(word) || documents.knows(word) || verbs.words().contains(word);
    }

    /** @param named tokens that name things of the rubric: an "order book" is no book */
    List<Deed> find(Wording words, BitSet named) {
        List<Token> tokens = words.tokens();
        List<PhraseIndex.Hit<Action>> told = new ArrayList<>(phrases.find(words));
        told.sort(Comparator.comparingInt((PhraseIndex.Hit<Action> hit) -> hit.from())
                .thenComparingInt(hit -> -hit.to())
                .thenComparing(PhraseIndex.Hit::value, Comparator.reverseOrder()));
        List<Deed> deeds = new ArrayList<>();
        Documents.Objects objects = documents.objects(tokens, named);
        Subjects subjects = new Subjects(tokens, actors);
        int next = 0;
        int i = 0;
        while (i < tokens.size()) {
            while (next < told.size() && told.get(next).from() < i) {
                next++;
            }
            Deed previous = deeds.isEmpty() ? null : deeds.get(deeds.size() - 1);
            Optional<Deed> deed = next < told.size() && told.get(next).from() == i
                    ? Optional.of(phrase(tokens, told.get(next), previous, objects, subjects))
                    : verb(tokens, i, previous, objects, subjects);
            deed.ifPresent(deeds::add);
            i = deed.map(Deed::to).orElse(i + 1);
        }
        return deeds;
    }

    private Deed phrase(
            List<Token> tokens,
            PhraseIndex.Hit<Action> hit,
            Deed previous,
            Documents.Objects objects,
            Subjects subjects) {
        boolean coordinated = isCoordinated(tokens, hit.from(), previous);
        Actor actor = subjects.before(hit.from()).orElse(inherited(coordinated, previous));
        return new Deed(action(objects, hit.to(), hit.value()), actor, hit.from(), hit.to(), false, coordinated, false);
    }

    private Optional<Deed> verb(
            List<Token> tokens, int index, Deed previous, Documents.Objects objects, Subjects subjects) {
        Optional<VerbForms.Form> form = verbs.of(tokens.get(index));
        if (form.isEmpty() || !tells(tokens, index, form.get().kind(), subjects)) {
            return Optional.empty();
        }
        boolean passive = form.get().kind() == Verb.Kind.PAST && isPassive(tokens, index);
        boolean coordinated = isCoordinated(tokens, index, previous);
        boolean subordinate = !coordinated && hangs(tokens, index, form.get().kind());
        Actor active = subjects.before(index).orElse(inherited(coordinated, previous));
        boolean reduced = form.get().kind() == Verb.Kind.PAST && isBy(tokens, index + 1);
        Actor told = passive ? Actor.GROUP : active;
        Actor actor = passive || reduced ? actors.agent(tokens, index + 1).orElse(told) : active;
        Action action = action(objects, index + 1, form.get().action());
        return Optional.of(new Deed(action, actor, index, index + 1, subordinate, coordinated, passive));
    }

    /** Who writes about work advises, whatever the verb. */
    private static Action action(Documents.Objects objects, int behindVerb, Action told) {
        return told.isHandsOn() && objects.isDocument(behindVerb) ? Action.ADVISED : told;
    }

    private static Actor inherited(boolean coordinated, Deed previous) {
        return coordinated && previous != null ? previous.actor() : Actor.SELF;
    }

    private boolean tells(List<Token> tokens, int index, Verb.Kind kind, Subjects subjects) {
        boolean opens = index == 0 || tokens.get(index).opensClause();
        String before = index == 0 ? "" : tokens.get(index - 1).text();
        boolean adverb = before.length() > 4 && before.endsWith("ly");
        boolean joinedNoun = tokens.get(index).joint() == Token.Joint.HYPHEN
                || (index + 1 < tokens.size() && tokens.get(index + 1).joint() == Token.Joint.HYPHEN);
        if (joinedNoun) {
            return false;
        }
        return switch (kind) {
            case BASE -> opens || adverb || BEFORE_BASE.contains(before) || actors.isOther(before);
            case THIRD -> index == 0 || subjects.before(index).isPresent();
            case PAST ->
                opens
                        || !isAdjectivePlace(tokens, index)
                        || actors.agent(tokens, index + 1).isPresent();
            case GERUND ->
                opens
                        || adverb
                        || BEFORE_GERUND.contains(before)
                        || before.equals(Token.SELF)
                        || (index > 0 && verbs.of(tokens.get(index - 1)).isPresent())
                        || actors.isPeople(before);
        };
    }

    /** "The hosted models", "four hosted models": the participle of a thing. */
    private static boolean isAdjectivePlace(List<Token> tokens, int index) {
        Token before = tokens.get(index - 1);
        return ADJECTIVE_PLACE.contains(before.text()) || before.isNumeric() || NUMBER_WORDS.contains(before.text());
    }

    /** "Extracts delivered by the vendor": the agent of a participle without "was". */
    private static boolean isBy(List<Token> tokens, int index) {
        return index < tokens.size() && tokens.get(index).text().equals("by");
    }

    private static boolean isPassive(List<Token> tokens, int index) {
        for (int i = index - 1; i >= Math.max(0, index - 2); i--) {
            if (PASSIVE.contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCoordinated(List<Token> tokens, int index, Deed previous) {
        if (previous == null || index == 0) {
            return false;
        }
        int between = index - previous.to();
        boolean list = between == 0 && tokens.get(index).joint() != Token.Joint.SPACE;
        boolean word = between <= 2 && JOINING.contains(tokens.get(index - 1).text());
        return list || word;
    }

    private static boolean hangs(List<Token> tokens, int index, Verb.Kind kind) {
        if (index == 0) {
            return false;
        }
        boolean relative = RELATIVE.contains(tokens.get(index - 1).text())
                || (index > 1
                        && RELATIVE.contains(tokens.get(index - 2).text())
                        && kind != Verb.Kind.GERUND
                        && !Actors.isMark(tokens.get(index - 1)));
        return relative || kind == Verb.Kind.GERUND;
    }
}
