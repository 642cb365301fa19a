package dev.assay.engine.gaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Profiles;
import dev.assay.engine.assessment.Assessment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** G1: text that speaks to the reader changes neither score nor evidence, and is shown. */
class InstructionsTest {
    private static final List<String> INSTRUCTIONS = lines("instructions.txt");
    private static final List<String> ENGLISH = INSTRUCTIONS.stream()
            .filter(line -> line.chars().allMatch(c -> c < 0x80))
            .limit(50)
            .toList();

    private static List<String> lines(String name) {
        try (InputStream in = InstructionsTest.class.getResourceAsStream("/gaming/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(seed = Profiles.SEED)
    void changesNothingAndIsShown(@ForAll long seed) {
        Random random = new Random(seed);
        check(Tried.profile(random), INSTRUCTIONS.get(random.nextInt(INSTRUCTIONS.size())), Places.any(random), random);
    }

    @Property(seed = Profiles.SEED)
    void changesNothingAndIsShownInEveryDisguise(@ForAll long seed) {
        Random random = new Random(seed);
        String plain = ENGLISH.get(random.nextInt(ENGLISH.size()));
        Disguise disguise = Disguise.values()[random.nextInt(Disguise.values().length)];
        check(Tried.profile(random), disguise.of(plain), Places.any(random), random);
    }

    @Example
    void isShownInEveryPhrasing() {
        for (String instruction : INSTRUCTIONS) {
            Random random = new Random(7);
            check(Tried.generated(random), instruction, Places.HIGHLIGHT, random);
        }
    }

    @Example
    void isShownInEveryDisguise() {
        for (Disguise disguise : Disguise.values()) {
            for (String instruction : ENGLISH) {
                ObjectNode profile =
                        Tried.list(Tried.generated(new Random(1)), "skills").addObject();
                Assessment assessment = Tried.assess(profile.put("name", disguise.of(instruction)));
                assertTrue(!Tried.findings(assessment).isEmpty(), disguise + ": " + instruction);
            }
        }
    }

    @Example
    void leavesHonestSentencesAlone() {
        for (String sentence : lines("honest.txt")) {
            ObjectNode profile = Tried.generated(new Random(1));
            Tried.list(profile, "projects").addObject().put("description", sentence);

            assertEquals(List.of(), Tried.findings(Tried.assess(profile)), sentence);
        }
    }

    private static void check(ObjectNode profile, String text, Places place, Random random) {
        Assessment before = Tried.assess(profile);
        String how = place + ": " + text;
        place.put(text, profile, random);

        Assessment after = Tried.assess(profile);

        assertEquals(
                new String(before.scoreCore(), StandardCharsets.UTF_8),
                new String(after.scoreCore(), StandardCharsets.UTF_8),
                how);
        assertEquals(Tried.evidence(before), Tried.evidence(after), how);
        assertTrue(after.findings().size() > before.findings().size(), () -> "not shown: " + how);
    }
}
