package dev.assay.engine;

import static dev.assay.engine.TestRubric.ASSESSOR;
import static dev.assay.engine.TestRubric.TODAY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.rubric.Dimension;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold for every profile; jqwik prints the seed of a run that fails. */
class InvarianceTest {
    private static Assessment assess(JsonNode profile) {
        return ASSESSOR.assess(profile, TODAY);
    }

    private static String core(JsonNode profile) {
        return new String(assess(profile).scoreCore(), StandardCharsets.UTF_8);
    }

    private static int score(Assessment assessment, Dimension dimension) {
        return assessment.dimensions().get(dimension.ordinal()).score();
    }

    @Property(tries = 150, seed = Profiles.SEED)
    void changesByExactlyIfRemovedWhenAQuoteGoes(@ForAll long seed) {
        JsonNode profile = Profiles.random(seed);
        for (DimensionResult result : assess(profile).dimensions()) {
            for (Evidence evidence : result.evidence()) {
                JsonNode without = Profiles.without(profile, evidence.pointer(), evidence.start(), evidence.end());

                int change = score(assess(without), result.dimension()) - result.score();

                assertEquals(evidence.ifRemoved(), change, evidence.quote());
            }
        }
    }

    @Property(tries = 150, seed = Profiles.SEED)
    void sumsPointsToTheScoreAndQuotesTheProfile(@ForAll long seed) {
        JsonNode profile = Profiles.random(seed);

        for (DimensionResult result : assess(profile).dimensions()) {
            int sum = result.evidence().stream().mapToInt(Evidence::points).sum();
            assertEquals(result.score(), sum);
            for (Evidence evidence : result.evidence()) {
                String text = profile.at(evidence.pointer()).textValue();
                assertEquals(text.substring(evidence.start(), evidence.end()), evidence.quote());
            }
        }
    }

    @Property(tries = 60, seed = Profiles.SEED)
    void keepsTheCoreInEverySpelling(@ForAll long seed) {
        JsonNode profile = Profiles.random(seed);
        String core = core(profile);

        assertEquals(core, core(Profiles.texts(profile, text -> text.toUpperCase(Locale.ROOT))), "upper case");
        assertEquals(core, core(Profiles.texts(profile, text -> text.toLowerCase(Locale.ROOT))), "lower case");
        assertEquals(core, core(Profiles.texts(profile, text -> " " + text.replace(" ", "\u00a0\n"))), "white space");
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertEquals(core, core(Profiles.texts(profile, text -> Normalizer.normalize(text, form))), form.name());
        }
    }

    @Property(tries = 60, seed = Profiles.SEED)
    void keepsTheCoreInEveryOrderAndForCopies(@ForAll long seed) {
        JsonNode profile = Profiles.random(seed);
        String core = core(profile);

        assertEquals(core, core(Profiles.lists(profile, new Random(seed), 1)), "order");
        assertEquals(core, core(Profiles.lists(profile, new Random(seed), 2)), "copies");
    }

    @Property(tries = 60, seed = Profiles.SEED)
    void keepsTheCoreWhenNamesTitlesAndGenderChange(@ForAll long seed) {
        JsonNode profile = Profiles.random(seed);

        JsonNode swapped = Profiles.texts(
                profile,
                text -> text.replace("Globex Data Works", "Q")
                        .replace("Ana Mora", "Olumide van der Berg")
                        .replace("He operated", "She operated")
                        .replace("CTO", "Intern"));

        assertEquals(core(profile), core(swapped));
    }

    @Property(tries = 60, seed = Profiles.SEED)
    void neverFallsWhenEvidenceIsAdded(@ForAll long seed) {
        ObjectNode profile = Profiles.random(seed);
        Assessment before = assess(profile);
        profile.withArray("work")
                .addObject()
                .put("startDate", "2024")
                .put(
                        "summary",
                        "I wrote the storage engine, distributed training and row permissions for 900 customers.");

        Assessment after = assess(profile);

        for (Dimension dimension : Dimension.values()) {
            assertTrue(score(after, dimension) >= score(before, dimension), dimension.id());
        }
    }

    @Property(tries = 40, seed = Profiles.SEED)
    void gainsAtMostTheCapFromClaims(@ForAll long seed) {
        ObjectNode profile = Profiles.random(seed);
        Assessment before = assess(profile);
        String everything = "Raft log, Kafka, sharding, storage engine, fail-over, lock-free, distributed training,"
                + " checkpointing, continuous batching, Kubernetes, ERP connector, payroll, row permissions, ";
        ObjectNode skill = profile.withArray("skills").addObject();
        List.of(everything.split(", ")).forEach(skill.putArray("keywords")::add);
        ((ObjectNode) profile.get("basics"))
                .put(
                        "summary",
                        profile.at("/basics/summary").textValue() + " • "
                                + everything.repeat(1 + (int) Math.floorMod(seed, 50L)));

        Assessment after = assess(profile);

        for (Dimension dimension : Dimension.values()) {
            int gain = score(after, dimension) - score(before, dimension);
            assertTrue(gain >= 0 && gain <= 5, dimension.id() + " gains " + gain);
        }
    }

    @Property(tries = 5, seed = Profiles.SEED)
    void writesTheSameBytesInEveryLocaleAndTimeZone(@ForAll long seed) {
        JsonNode profile = Profiles.random(seed);
        byte[] expected = assess(profile).json();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(
                    expected,
                    new Assessor(TestRubric.RUBRIC).assess(profile, TODAY).json());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
