package dev.assay.engine.rubric;

import dev.assay.engine.text.Phrase;
import dev.assay.engine.text.Together;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for mistakes that the shape of the files cannot show. */
final class RubricCheck {
    private final RubricParts parts;
    private final List<String> mistakes = new ArrayList<>();
    private final Set<String> competencies = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    RubricCheck(RubricParts parts) {
        this.parts = parts;
    }

    List<String> mistakes() {
        long dimensions = parts.dimensions().stream()
                .map(DimensionRules::dimension)
                .distinct()
                .count();
        boolean complete =
                dimensions == Dimension.values().length && parts.dimensions().size() == dimensions;
        require(complete, "competencies", "each dimension needs exactly one file");
        List<Competency> all = parts.dimensions().stream()
                .flatMap(rules -> rules.competencies().stream())
                .toList();
        all.forEach(competency -> {
            unique(competency.id());
            competencies.add(competency.id());
        });
        all.forEach(this::checkCompetency);
        parts.notes().forEach(this::checkNote);
        parts.connectives().forEach(this::checkConnective);
        parts.jobProfiles().forEach(this::checkJobProfile);
        long defaults =
                parts.jobProfiles().stream().filter(JobProfile::isDefault).count();
        require(defaults == 1, "job-profiles", "exactly one must be the default, found " + defaults);
        mistakes.addAll(new MechanismCheck(parts).mistakes());
        return mistakes;
    }

    private void checkCompetency(Competency competency) {
        require(!competency.concepts().isEmpty(), competency.id(), "has no concepts");
        require(isText(competency.ask()), competency.id(), "has no interview question");
        boolean part = competency.share() >= 1 && competency.share() <= 1000;
        require(part, competency.id(), "share " + competency.share() + " is not within 1..1000");
        source(competency.id(), competency.source());
        competency.concepts().forEach(this::checkConcept);
    }

    private void checkConcept(Concept concept) {
        unique(concept.id());
        source(concept.id(), concept.source());
        require(isText(concept.title()), concept.id(), "has no title");
        require(isText(concept.because()), concept.id(), "does not say why it counts");
        weight(concept.id(), concept.weight());
        for (Also also : concept.also()) {
            weight(concept.id(), also.weight());
            require(competencies.contains(also.competency()), concept.id(), "supports unknown " + also.competency());
        }
        boolean told = !concept.words().isEmpty();
        if (told) {
            checkWords(concept.id(), concept.words());
        }
        require(
                told || isNamed(concept.aliases(), concept.patterns()),
                concept.id(),
                "has nothing to be recognised by");
        phrases(concept.id(), concept.aliases());
        phrases(concept.id(), concept.patterns());
        phrases(concept.id(), concept.context());
        exemplified(concept.id(), concept.examples());
    }

    private void checkNote(NoteRule note) {
        unique(note.id());
        source(note.id(), note.source());
        require(isText(note.sentence()), note.id(), "has no sentence");
        require(isNamed(note.aliases(), note.patterns()), note.id(), "has neither aliases nor patterns");
        phrases(note.id(), note.aliases());
        phrases(note.id(), note.patterns());
        phrases(note.id(), note.context());
        exemplified(note.id(), note.examples());
    }

    private void checkConnective(ConnectiveRule rule) {
        unique(rule.id());
        require(isText(rule.title()), rule.id(), "has no title");
        require(!rule.phrases().isEmpty(), rule.id(), "has no phrases");
        exemplified(rule.id(), rule.examples());
    }

    private void checkJobProfile(JobProfile profile) {
        unique(profile.id());
        source(profile.id(), profile.source());
        int sum =
                profile.weights().values().stream().mapToInt(Integer::intValue).sum();
        require(sum == 100, profile.id(), "weights sum to " + sum + " instead of 100");
        require(profile.weights().values().stream().allMatch(weight -> weight >= 0), profile.id(), "negative weight");
        for (MustHave mustHave : profile.mustHaves()) {
            boolean known = competencies.contains(mustHave.competency());
            require(known, profile.id(), "asks for unknown " + mustHave.competency());
            boolean possible = mustHave.minimumLevel() >= 1 && mustHave.minimumLevel() <= 4;
            require(possible, profile.id(), "asks for level " + mustHave.minimumLevel());
        }
    }

    private static boolean isNamed(List<String> aliases, List<String> patterns) {
        return !aliases.isEmpty() || !patterns.isEmpty();
    }

    private void checkWords(String id, FieldWords words) {
        require(!words.core().isEmpty(), id, "has field words without a core");
        int entries = words.core().size() + words.beside().size();
        require(
                words.least() >= 2 && words.least() <= entries,
                id,
                "needs " + words.least() + " field words of " + entries);
        Set<String> distinct = new HashSet<>(words.core());
        words.beside().forEach(entry -> require(distinct.add(entry), id, "has the field word " + entry + " twice"));
        phrases(id, words.core());
        phrases(id, words.beside());
    }

    private void phrases(String id, List<String> phrases) {
        for (String phrase : phrases) {
            try {
                Together.parts(phrase).forEach(Phrase::parse);
            } catch (IllegalArgumentException e) {
                mistakes.add(id + ": no phrase: " + e.getMessage());
            }
        }
    }

    private void exemplified(String id, Examples examples) {
        require(!examples.yes().isEmpty(), id, "needs a sentence in which it must be recognised");
    }

    private void weight(String id, int weight) {
        require(weight >= 1 && weight <= 100, id, "weight " + weight + " is not within 1..100");
    }

    private void source(String id, String source) {
        require(parts.sources().containsKey(source), id, "rests on unknown source " + source);
    }

    private void unique(String id) {
        require(isText(id) && ids.add(id), String.valueOf(id), "id is empty or used twice");
    }

    private void require(boolean condition, String id, String mistake) {
        if (!condition) {
            mistakes.add(id + ": " + mistake);
        }
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }
}
