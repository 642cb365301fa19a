package dev.assay.engine.gaming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Profiles;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** G3: copies, order, case, white space and Unicode form change nothing. */
class SpellingTest {

    @Property(seed = Profiles.SEED)
    void keepsTheCoreInEveryCase(@ForAll long seed) {
        JsonNode profile = Tried.profile(new Random(seed));
        String core = Tried.core(profile);

        assertEquals(core, Tried.core(Profiles.texts(profile, text -> text.toUpperCase(Locale.ROOT))), "upper");
        assertEquals(core, Tried.core(Profiles.texts(profile, text -> text.toLowerCase(Locale.ROOT))), "lower");
        assertEquals(core, Tried.core(Profiles.texts(profile, text -> mixed(text, new Random(seed)))), "mixed");
    }

    private static String mixed(String text, Random random) {
        StringBuilder mixed = new StringBuilder();
        text.codePoints()
                .forEach(c -> mixed.append(
                        random.nextBoolean()
                                ? Character.toString(c).toUpperCase(Locale.ROOT)
                                : Character.toString(c).toLowerCase(Locale.ROOT)));
        return mixed.toString();
    }

    @Property(seed = Profiles.SEED)
    void keepsTheCoreInEveryUnicodeForm(@ForAll long seed) {
        JsonNode profile = Tried.profile(new Random(seed));
        String core = Tried.core(profile);

        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertEquals(
                    core, Tried.core(Profiles.texts(profile, text -> Normalizer.normalize(text, form))), form.name());
        }
    }

    @Property(seed = Profiles.SEED)
    void keepsTheCoreWithOtherWhiteSpace(@ForAll long seed) {
        JsonNode profile = Tried.profile(new Random(seed));
        String core = Tried.core(profile);

        for (String space : new String[] {"  ", "\u00a0", "\n", "\t", "\r\n", "\u2003", "\u3000 "}) {
            assertEquals(core, Tried.core(Profiles.texts(profile, text -> space + text.replace(" ", space) + space)));
        }
    }

    @Property(seed = Profiles.SEED)
    void keepsTheCoreInEveryOrderAndForCopies(@ForAll long seed) {
        JsonNode profile = Tried.profile(new Random(seed));
        String core = Tried.core(profile);

        assertEquals(core, Tried.core(Profiles.lists(profile, new Random(seed), 1)), "order");
        assertEquals(core, Tried.core(Profiles.lists(profile, new Random(seed), 3)), "copies of everything");
    }

    @Property(seed = Profiles.SEED)
    void keepsTheCoreForACopyOfOneItem(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode profile = Tried.profile(random);
        String core = Tried.core(profile);

        for (String section :
                new String[] {"work", "projects", "publications", "skills", "education", "certificates"}) {
            if (profile.get(section) instanceof ArrayNode list && !list.isEmpty()) {
                list.insert(
                        random.nextInt(list.size()),
                        list.get(random.nextInt(list.size())).deepCopy());
                assertEquals(core, Tried.core(profile), section);
            }
        }
    }
}
