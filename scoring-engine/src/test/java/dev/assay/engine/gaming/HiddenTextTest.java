package dev.assay.engine.gaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Profiles;
import dev.assay.engine.assessment.Assessment;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** G4, as far as a JSON document can hide text: it is not scored, it is shown, and nobody is rejected for it. */
class HiddenTextTest {

    /** How a document can hold text that no page shows as it is. */
    enum Hiding {
        TAG_CHARACTERS,
        SELECTORS,
        ZERO_WIDTH,
        SOFT_HYPHENS,
        JOINERS,
        OVERRIDE,
        COMMENT,
        UNCLOSED_COMMENT,
        MARKDOWN_COMMENT,
        DISPLAY_NONE,
        HIDDEN_ATTRIBUTE,
        WHITE,
        NEARLY_WHITE,
        WHITE_FONT,
        FADED,
        TINY,
        OFF_PAGE,
        HOMOGLYPHS;

        String of(String text) {
            return switch (this) {
                case TAG_CHARACTERS -> "." + carried(text, 0xE0000);
                case SELECTORS -> "." + carried(text, 0xE0100 - 16);
                case ZERO_WIDTH -> text.replaceAll("(?<=\\w)(?=\\w)", "\u200b");
                case SOFT_HYPHENS -> text.replaceAll("(?<=\\w)(?=\\w)", "\u00ad");
                case JOINERS -> text.replaceAll("(?<=\\w)(?=\\w)", "\u200d");
                case OVERRIDE -> "\u202e" + text + "\u202c";
                case COMMENT -> "<!-- " + text + " -->";
                case UNCLOSED_COMMENT -> "<!-- " + text;
                case MARKDOWN_COMMENT -> "\n[//]: # (" + text.replaceAll("[()]", "") + ")\n";
                case DISPLAY_NONE -> "<div style=\"display : none\"><p>" + text + "</p></div>";
                case HIDDEN_ATTRIBUTE -> "<p hidden>" + text + "</p>";
                case WHITE -> "<span style='color:#FFFFFF'>" + text + "</span>";
                case NEARLY_WHITE -> "<i style='color: rgb(254, 254, 254)'>" + text + "</i>";
                case WHITE_FONT -> "<font face=serif color=\"white\">" + text + "</font>";
                case FADED -> "<p style='opacity: .01'>" + text + "</p>";
                case TINY -> "<font style=\"font-size:1px\">" + text + "</font>";
                case OFF_PAGE -> "<b style=\"position:absolute;left:-9999px\">" + text + "</b>";
                case HOMOGLYPHS -> homoglyphs(text);
            };
        }

        private static String carried(String text, int from) {
            StringBuilder out = new StringBuilder();
            text.chars().filter(c -> c < 0x80).forEach(c -> out.appendCodePoint(from + c));
            return out.toString();
        }

        private static String homoglyphs(String text) {
            return text.replace('a', 'а')
                    .replace('e', 'е')
                    .replace('o', 'о')
                    .replace('i', 'і')
                    .replace('c', 'с');
        }
    }

    @Property(tries = 60, seed = Profiles.SEED)
    void scoresNothingOfItAndShowsIt(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode profile = Tried.profile(random);
        Hiding hiding = Hiding.values()[random.nextInt(Hiding.values().length)];
        String text = hiding == Hiding.HOMOGLYPHS ? concept(random) : Tried.sentence(random);
        Assessment before = Tried.assess(profile);
        place(hiding, random).put(hiding.of(text), profile, random);

        Assessment after = Tried.assess(profile);

        String how = hiding + ": " + text;
        assertEquals(core(before), core(after), how);
        assertEquals(Tried.evidence(before), Tried.evidence(after), how);
        assertTrue(after.findings().size() > before.findings().size(), () -> "not shown: " + how);
    }

    private static String core(Assessment assessment) {
        return new String(assessment.scoreCore(), StandardCharsets.UTF_8);
    }

    /** What hides all behind it must stand behind everything, and a disguised word must not share an honest sentence. */
    private static Places place(Hiding hiding, Random random) {
        Places place = Places.any(random);
        boolean before = hiding == Hiding.UNCLOSED_COMMENT && place == Places.BEFORE_A_HIGHLIGHT;
        return before ? Places.HIGHLIGHT : place;
    }

    private static String concept(Random random) {
        String alias = Tried.alias(random);
        while (!Hiding.homoglyphs(alias.toLowerCase(Locale.ROOT))
                .matches(".*\\p{IsLatin}\\p{IsCyrillic}.*|.*\\p{IsCyrillic}\\p{IsLatin}.*")) {
            alias = Tried.alias(random);
        }
        return alias;
    }
}
