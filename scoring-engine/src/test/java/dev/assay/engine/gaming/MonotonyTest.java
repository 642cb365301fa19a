package dev.assay.engine.gaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Profiles;
import dev.assay.engine.TestRubric;
import dev.assay.engine.rubric.Competency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G6: more evidence lowers no dimension. */
class MonotonyTest {
    private static final List<String> VERBS = List.of("Wrote ", "Ran ", "Used ", "We built ", "Helped with ");
    private static final List<Competency> COMPETENCIES = Tried.RUBRIC.dimensions().stream()
            .flatMap(dimension -> dimension.competencies().stream())
            .toList();

    @Test
    void paysNothingForLeavingADateOut() {
        String job = "'highlights':['Wrote the Raft log that each shard replays before it votes.']";
        int dated = systems("{'work':[{'startDate':'1998','endDate':'2001'," + job + "}]}");

        assertEquals(dated, systems("{'work':[{" + job + "}]}"));
        assertEquals(dated, systems("{'work':[{'startDate':'1998-01','endDate':'Dec 2001'," + job + "}]}"));
    }

    private static int systems(String profile) {
        return Tried.scores(Tried.assess((ObjectNode) TestRubric.json(profile))).get(0);
    }

    @Property(seed = Profiles.SEED)
    void neverFallsWhenEvidenceIsAdded(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode profile = Tried.profile(random);
        List<Integer> before = Tried.scores(Tried.assess(profile));
        ArrayNode highlights =
                Tried.list(profile, "work").addObject().put("startDate", "2023").putArray("highlights");

        for (int i = 0; i < 3; i++) {
            highlights.add(Tried.sentence(random));
            List<Integer> after = Tried.scores(Tried.assess(profile));
            assertNoneFell(before, after, highlights);
            before = after;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"research grid", "Kubernetes operator"})
    void neverFallsWhenOldWorkConfirmsWhatASentenceTellsBesideOtherThings(String confirmed) {
        String jobs = "{'work':[{'startDate':'2020','highlights':["
                + "'Wrote Kubernetes operator with research grid because each of the readers waited.',"
                + "'Wrote research grid because each of the writers waited, at 80k requests per second.']}";
        List<Integer> before = scores(jobs + "]}");

        List<Integer> after = scores(jobs + ",{'startDate':'2008','endDate':'2009','highlights':['Wrote " + confirmed
                + " because the team had none.']}]}");

        assertNoneFell(before, after, confirmed);
    }

    private static List<Integer> scores(String profile) {
        return Tried.scores(Tried.assess(TestRubric.json(profile)));
    }

    private static void assertNoneFell(List<Integer> before, List<Integer> after, Object added) {
        for (int d = 0; d < before.size(); d++) {
            assertTrue(after.get(d) >= before.get(d), before + " falls to " + after + " with " + added);
        }
    }

    /** Many sentences tell of the same few things, and those that are added do again, anywhere and of any time. */
    @Property(tries = 200, seed = Profiles.SEED)
    void neverFallsWhenTheSameThingsAreToldAgain(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> names = names(random);
        ObjectNode profile = (ObjectNode) TestRubric.json("{'work':[{'startDate':'2020','highlights':[]}]}");
        for (int i = random.nextInt(7); i >= 0; i--) {
            profile.withArray("/work/0/highlights").add(told(names, random));
        }
        List<Integer> before = Tried.scores(Tried.assess(profile));

        for (int i = random.nextInt(3); i >= 0; i--) {
            add(profile, told(names, random), random);
        }

        assertNoneFell(before, Tried.scores(Tried.assess(profile)), profile);
    }

    private static List<String> names(Random random) {
        Competency competency = COMPETENCIES.get(random.nextInt(COMPETENCIES.size()));
        List<String> names = new ArrayList<>(competency.concepts().stream()
                .filter(concept -> !concept.aliases().isEmpty())
                .map(concept -> concept.aliases().get(0))
                .toList());
        Collections.shuffle(names, random);
        return names.subList(0, Math.min(names.size(), 2 + random.nextInt(5)));
    }

    private static String told(List<String> names, Random random) {
        StringBuilder told = new StringBuilder(VERBS.get(random.nextInt(VERBS.size())));
        for (int i = random.nextInt(3); i >= 0; i--) {
            told.append(names.get(random.nextInt(names.size()))).append(i == 0 ? "" : " with ");
        }
        return told + " because " + (random.nextBoolean() ? "each" : 100 + random.nextInt(900)) + " of them waited"
                + (random.nextInt(3) == 0 ? ", at " + (1 + random.nextInt(90)) + "k requests per second." : ".");
    }

    private static void add(ObjectNode profile, String told, Random random) {
        String section = List.of("work", "projects", "volunteer", "publications", "skills")
                .get(random.nextInt(5));
        ObjectNode entry = Tried.list(profile, section).addObject().put("name", told);
        if (random.nextInt(4) > 0) {
            entry.put(
                    section.equals("publications") ? "releaseDate" : "startDate",
                    String.valueOf(2006 + random.nextInt(20)));
        }
        entry.putArray("highlights").add(told);
    }
}
