package dev.assay.engine.reading;

import dev.assay.engine.rubric.Concept;
import dev.assay.engine.rubric.FieldWords;
import dev.assay.engine.rubric.NoteRule;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.text.Lexicon;
import dev.assay.engine.text.Phrase;
import dev.assay.engine.text.PhraseIndex;
import dev.assay.engine.text.PhraseIndex.Hit;
import dev.assay.engine.text.Spread;
import dev.assay.engine.text.Together;
import dev.assay.engine.text.WordFields;
import dev.assay.engine.text.Wording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds concepts and notes: the longest alias wins, and ambiguous aliases need their context. */
final class ConceptFinder {
    private static final Comparator<Hit<Subject>> LONGEST_FIRST =
            Comparator.comparingInt((Hit<Subject> hit) -> hit.from() - hit.to()).thenComparingInt(Hit::from);

    private static final Comparator<Spread<Subject>> BY_PLACE =
            Comparator.comparingInt((Spread<Subject> spread) -> spread.from()).thenComparingInt(Spread::to);

    private final PhraseIndex<Subject> aliases;
    private final PhraseIndex<Subject> patterns;
    private final Together<Subject> groups;
    private final WordFields<Subject> fields;
    private final PhraseIndex<String> contexts;

    /** What an alias stands for: exactly one of the two. There is one for each, so they are told apart by identity. */
    record Subject(ConceptRule concept, NoteRule note, List<String> context) {}

    ConceptFinder(Rubric rubric, Lexicon lexicon) {
        this.aliases = new PhraseIndex<>(lexicon);
        this.patterns = new PhraseIndex<>(lexicon);
        this.groups = new Together<>(lexicon);
        this.fields = new WordFields<>(lexicon);
        this.contexts = new PhraseIndex<>(lexicon);
        Map<String, String> known = new HashMap<>();
        for (ConceptRule rule : ConceptRule.all(rubric)) {
            Concept concept = rule.concept();
            Subject subject = new Subject(rule, null, concept.context());
            add(subject, concept.aliases(), concept.patterns(), known);
            addWords(concept.words(), subject);
        }
        for (NoteRule note : rubric.notes()) {
            add(new Subject(null, note, note.context()), note.aliases(), note.patterns(), known);
        }
    }

    private void add(Subject subject, List<String> names, List<String> shapes, Map<String, String> known) {
        names.forEach(alias -> aliases.add(Phrase.parse(alias), subject));
        shapes.forEach(pattern -> addShape(Together.parts(pattern), subject));
        for (String context : subject.context()) {
            if (known.put(context, context) == null) {
                contexts.add(Phrase.parse(context), context);
            }
        }
    }

    private void addWords(FieldWords words, Subject subject) {
        if (!words.isEmpty()) {
            fields.add(words.core(), words.beside(), words.least(), subject);
        }
    }

    private void addShape(List<String> parts, Subject subject) {
        if (parts.size() == 1) {
            patterns.add(Phrase.parse(parts.get(0)), subject);
        } else {
            groups.add(parts, subject);
        }
    }

    boolean knows(String key) {
        return aliases.knows(key) || patterns.knows(key) || groups.knows(key) || fields.knows(key);
    }

    /**
     * What a statement mentions.
     *
     * @param told each subject at most once, at its first place
     * @param things how many things are named, each once, however many concepts it stands for
     * @param named the tokens that are names of things, not words of a pattern
     * @param names those of names of several words: a verb among them describes nothing
     */
    record Found(List<Spread<Subject>> told, int things, BitSet named, BitSet names) {

        /** Those that can score; the others are noted. */
        Stream<Spread<Subject>> scoring() {
            return told.stream().filter(spread -> spread.value().note() == null);
        }
    }

    List<Spread<Subject>> find(Wording words) {
        return read(words, new BitSet()).told();
    }

    /** @param unmeant tokens that the text says were not done, or by others */
    Found read(Wording words, BitSet unmeant) {
        Map<String, List<Hit<String>>> context = new HashMap<>();
        for (Hit<String> hit : contexts.find(words)) {
            context.computeIfAbsent(hit.value(), value -> new ArrayList<>()).add(hit);
        }
        List<Hit<Subject>> called = new ArrayList<>(aliases.find(words));
        called.removeIf(hit -> !hasContext(hit, context));
        List<Hit<Subject>> longest = longest(called, words.tokens().size());
        int things = (int) longest.stream()
                .filter(hit -> hit.value().concept() != null)
                .mapToInt(Hit::from)
                .distinct()
                .count();
        BitSet named = new BitSet();
        longest.forEach(hit -> named.set(hit.from(), hit.to()));
        BitSet names = new BitSet();
        longest.stream().filter(hit -> hit.to() - hit.from() > 1).forEach(hit -> names.set(hit.from(), hit.to()));
        return new Found(firsts(words, longest, unmeant), things, named, names);
    }

    /** Each subject at its first place: where it is named, else told in a pattern or a group, else in words of its field. */
    private List<Spread<Subject>> firsts(Wording words, List<Hit<Subject>> named, BitSet unmeant) {
        List<Spread<Subject>> found = new ArrayList<>();
        named.forEach(hit -> found.add(Spread.of(hit)));
        patterns.find(words).forEach(hit -> found.add(Spread.of(hit)));
        found.addAll(groups.find(words));
        found.sort(BY_PLACE);
        found.addAll(fields.find(words, unmeant));
        Set<Subject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        found.removeIf(spread -> !seen.add(spread.value()));
        found.sort(BY_PLACE);
        return List.copyOf(found);
    }

    private static boolean hasContext(Hit<Subject> hit, Map<String, List<Hit<String>>> context) {
        List<String> needed = hit.value().context();
        return needed.isEmpty()
                || needed.stream()
                        .flatMap(word -> context.getOrDefault(word, List.of()).stream())
                        .anyMatch(word -> !word.overlaps(hit.from(), hit.to()));
    }

    /** Drops what overlaps a longer name; names of the same words stay together. */
    private static List<Hit<Subject>> longest(List<Hit<Subject>> hits, int size) {
        List<Hit<Subject>> sorted = new ArrayList<>(hits);
        sorted.sort(LONGEST_FIRST);
        List<Hit<Subject>> kept = new ArrayList<>();
        List<Hit<Subject>> owners = new ArrayList<>(Collections.nCopies(size, null));
        for (Hit<Subject> hit : sorted) {
            boolean shadowed = owners.subList(hit.from(), hit.to()).stream()
                    .anyMatch(owner -> owner != null && (owner.from() != hit.from() || owner.to() != hit.to()));
            if (!shadowed) {
                kept.add(hit);
                Collections.fill(owners.subList(hit.from(), hit.to()), hit);
            }
        }
        return kept;
    }
}
