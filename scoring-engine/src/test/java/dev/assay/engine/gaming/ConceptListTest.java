package dev.assay.engine.gaming;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Profiles;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** G2: a list of every concept, however often and wherever it stands, is worth no more than the cap of claims. */
class ConceptListTest {
    private static final int CAP = 5;
    private static final List<String> EVERYTHING = Tried.CONCEPTS.stream()
            .filter(concept -> !concept.aliases().isEmpty())
            .flatMap(concept -> concept.aliases().stream().limit(2))
            .toList();

    /** Ways to list everything once. */
    enum Listing {
        KEYWORDS,
        SKILLS,
        SUMMARY,
        ONE_HIGHLIGHT,
        ONE_CONNECTED_HIGHLIGHT,
        HIGHLIGHT_EACH,
        HIGHLIGHT_WITH_NUMBER,
        PROJECT_KEYWORDS;

        void add(ObjectNode profile) {
            switch (this) {
                case KEYWORDS -> all(Tried.list(profile, "skills").addObject().putArray("keywords"), "");
                case SKILLS ->
                    EVERYTHING.forEach(
                            alias -> Tried.list(profile, "skills").addObject().put("name", alias));
                case SUMMARY -> Places.SUMMARY.put(String.join(", ", EVERYTHING), profile, new Random(0));
                case ONE_HIGHLIGHT -> highlights(profile).add(String.join(", ", EVERYTHING));
                case ONE_CONNECTED_HIGHLIGHT -> highlights(profile).add(connected());
                case HIGHLIGHT_EACH -> all(highlights(profile), "");
                case HIGHLIGHT_WITH_NUMBER -> all(highlights(profile), ", 4,096 GPUs");
                case PROJECT_KEYWORDS ->
                    all(Tried.list(profile, "projects").addObject().putArray("keywords"), "");
            }
        }

        /** As if one told of another. */
        private static String connected() {
            List<String> words = List.of(", so each ", " before ", " rather than ", " into ", " whose ");
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < EVERYTHING.size(); i++) {
                text.append(i == 0 ? "" : words.get(i % words.size())).append(EVERYTHING.get(i));
            }
            return text.toString();
        }

        private static void all(ArrayNode list, String tail) {
            EVERYTHING.forEach(alias -> list.add(alias + tail));
        }

        private static ArrayNode highlights(ObjectNode profile) {
            return Tried.list(profile, "work")
                    .addObject()
                    .put("startDate", "2020")
                    .putArray("highlights");
        }
    }

    @Property(tries = 8, seed = Profiles.SEED)
    void addsAtMostTheCap(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode profile = Tried.profile(random);
        check(profile, Listing.values()[random.nextInt(Listing.values().length)], 1);
    }

    @Example
    void addsAtMostTheCapWhereverItStands() {
        for (Listing listing : Listing.values()) {
            check(Tried.generated(new Random(3)), listing, 1);
        }
    }

    @Example
    void addsNoMoreWhenRepeated() {
        check(Tried.generated(new Random(4)), Listing.KEYWORDS, 10);
        check(Tried.generated(new Random(5)), Listing.ONE_HIGHLIGHT, 10);
        check(Tried.generated(new Random(6)), Listing.SUMMARY, 100);
    }

    private static void check(ObjectNode profile, Listing listing, int times) {
        List<Integer> before = Tried.scores(Tried.assess(profile));
        for (int i = 0; i < times; i++) {
            listing.add(profile);
        }

        List<Integer> after = Tried.scores(Tried.assess(profile));

        for (int i = 0; i < before.size(); i++) {
            int gain = after.get(i) - before.get(i);
            assertTrue(gain <= CAP, listing + " x " + times + " raises " + before + " to " + after);
        }
    }
}
