package dev.assay.scoring.transitions;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the words of an English title say. Titles mislead both ways, which is one reason why none is ever scored; here they only describe.
 */
record Title(String text) {

    private static final Pattern FOUNDER = words("founder|co-founder|cofounder|co founder");
    private static final Pattern EXECUTIVE =
            words("c[a-z]o|chief [a-z ]+ officer|chief executive|vp|svp|evp|vice president|president");
    private static final Pattern MANAGER = words("head|director|manager|team lead|engineering lead");
    private static final Pattern TECHNICAL = words(
            "member of technical staff|technical staff|mts|engineer|developer|programmer|researcher|scientist|sre|architect");

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b");
    }

    boolean isFounder() {
        return has(FOUNDER);
    }

    boolean isExecutive() {
        return has(EXECUTIVE);
    }

    /** Whether the title is one of leading others, which includes executives. */
    boolean leads() {
        return isExecutive() || has(MANAGER);
    }

    /** Technical work without leading, as far as the title says. */
    boolean isTechnicalStaff() {
        return has(TECHNICAL) && !leads() && !isFounder();
    }

    private boolean has(Pattern pattern) {
        return pattern.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
