package dev.assay.engine.gaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Profiles;
import dev.assay.engine.counterfactual.Counterfactual;
import dev.assay.engine.counterfactual.CounterfactualReport;
import dev.assay.engine.counterfactual.ProtectedField;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** G9: twelve protected facts, swapped in fields and prose, and in fields alone, change nothing. */
class SwapTest {
    private static final Counterfactual COUNTERFACTUAL = new Counterfactual(Tried.ASSESSOR);
    private static final List<String> PERSONAL = List.of(
            "Born 1985, %s",
            "Mother of two, %s", "Father of two, %s", "Class of 2009: %s", "Ms Mora says: %s", "Aged 41, %s");

    @Property(seed = Profiles.SEED)
    void keepsTheCoreInEverySwap(@ForAll long seed) {
        JsonNode profile = personal(seed);

        CounterfactualReport report = COUNTERFACTUAL.check(profile, Tried.TODAY);

        assertEquals(ProtectedField.values().length, report.fields().size());
        assertTrue(report.invariant(), report::toString);
    }

    /** A profile that tells more about the person than most do. */
    private static ObjectNode personal(long seed) {
        Random random = new Random(seed);
        ObjectNode profile = Tried.profile(random);
        String told = PERSONAL.get(random.nextInt(PERSONAL.size())).formatted(Tried.sentence(random));
        Places.HIGHLIGHT.put(told, profile, random);
        Places.SUMMARY.put("Born in 1985 and aged 41, she graduated in 2009.", profile, random);
        return profile;
    }

    @Property(seed = Profiles.SEED)
    void keepsTheCoreWhenOnlyTheFieldsAreAnother(@ForAll long seed) {
        ObjectNode profile = Tried.profile(new Random(seed));
        String core = Tried.core(profile);

        profile.withObject("/basics").put("name", "Olumide Okonjo-Brandt").put("label", "Intern");
        for (JsonNode job : profile.path("work")) {
            ((ObjectNode) job).put("name", "Zelmark & Oudenhof, Inc.").put("position", "Chief Executive Officer");
        }
        for (JsonNode school : profile.path("education")) {
            ((ObjectNode) school).put("institution", "Ezqui").put("endDate", "1981");
        }

        assertEquals(core, Tried.core(profile));
    }

    @Property(seed = Profiles.SEED)
    void readsWorkAlikeWhateverIsToldOfThePerson(@ForAll long seed) {
        ObjectNode profile = Tried.profile(new Random(seed));
        String sentence = Tried.sentence(new Random(seed));
        String plain = Tried.core(with(profile, sentence));

        for (String told :
                List.of("Born 1985, ", "Mother of two, ", "Class of 2009, ", "Aged 41, ", "Father of three, ")) {
            assertEquals(plain, Tried.core(with(profile, told + sentence)), told + sentence);
        }
    }

    private static ObjectNode with(ObjectNode profile, String sentence) {
        ObjectNode copy = profile.deepCopy();
        Tried.list(copy, "work")
                .addObject()
                .put("startDate", "2022")
                .putArray("highlights")
                .add(sentence);
        return copy;
    }
}
