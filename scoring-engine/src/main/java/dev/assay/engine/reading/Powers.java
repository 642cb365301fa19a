package dev.assay.engine.reading;

import dev.assay.engine.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers by their power of ten: 1e6, 2.5e9, 10^9. */
final class Powers {
    private static final Pattern POWER = Pattern.compile("(?:([1-9](?:\\.[0-9]{1,3})?)e|10\\^)([3-9]|1[0-8])");

    /** Words back to the "in" of "one in roughly 10^9". */
    private static final int TO_IN = 2;

    private static final Set<String> ONE = Set.of("one", "1", "once");

    private Powers() {}

    /** Empty for another word, for a part of one ("commit-1e6"), and for how seldom something is ("one in roughly 10^9 events"). */
    static Optional<BigDecimal> at(List<Token> tokens, int index) {
        Matcher power = POWER.matcher(tokens.get(index).text());
        if (!power.matches() || isPart(tokens.get(index)) || isOneIn(tokens, index)) {
            return Optional.empty();
        }
        BigDecimal times = power.group(1) == null ? BigDecimal.ONE : new BigDecimal(power.group(1));
        return Optional.of(times.multiply(BigDecimal.TEN.pow(Integer.parseInt(power.group(2)))));
    }

    private static boolean isPart(Token token) {
        return token.joint() == Token.Joint.HYPHEN || token.joint() == Token.Joint.GLUED;
    }

    private static boolean isOneIn(List<Token> tokens, int index) {
        for (int i = Math.max(1, index - TO_IN); i < index; i++) {
            if (tokens.get(i).text().equals("in")
                    && ONE.contains(tokens.get(i - 1).text())) {
                return true;
            }
        }
        return false;
    }
}
