package dev.assay.engine.reading;

import dev.assay.engine.rubric.MeasureRules;
import dev.assay.engine.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads numbers as people write them: 10k, 2.3, 1,024, 1e6, thirty thousand, ½ million. */
final class Numbers {
    private static final Pattern DIGITS =
            Pattern.compile("([0-9]{1,15}(?:,[0-9]{2,3}){0,6}(?:\\.[0-9]{1,9})?)(\\p{L}*)");
    private static final BigDecimal SMALLEST_MAGNITUDE = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** The first and every further group of "1 200 000", as much of Europe writes it. */
    private static final Pattern FIRST_GROUP = Pattern.compile("[1-9][0-9]{0,2}");

    private static final int MOST_GROUPS = 6;

    /** Of a magnitude; of a thing it says no more than the words around it. */
    private static final Map<String, BigDecimal> FRACTIONS =
            Map.of("1/2", new BigDecimal("0.5"), "1/4", new BigDecimal("0.25"), "3/4", new BigDecimal("0.75"));

    private static final Pattern MIXED = Pattern.compile("([1-9][0-9]{0,2})?(1/2|1/4|3/4)");

    private static final Pattern GROUP = Pattern.compile("[0-9]{3}");

    private final Map<String, BigDecimal> words;
    private final Map<String, BigDecimal> suffixes;
    private final Years years;

    /**
     * A number at tokens up to {@code to}, end exclusive.
     *
     * @param glued letters written right behind the digits that are no magnitude, such as the unit in 5ms; may be empty
     */
    record Number(BigDecimal value, int to, String glued) {}

    Numbers(MeasureRules rules, VerbForms verbs) {
        this.words = rules.words();
        this.suffixes = rules.suffixes();
        this.years = new Years(verbs);
    }

    /** @param unit whether the unit of a measure follows, so that a number like a year may be none */
    Optional<Number> at(List<Token> tokens, int index, boolean unit) {
        Token token = tokens.get(index);
        if (word(token) != null) {
            return Optional.of(spelled(tokens, index));
        }
        Optional<Number> power = Powers.at(tokens, index).map(value -> new Number(value, index + 1, ""));
        return power.or(() -> fraction(tokens, index)).or(() -> digits(tokens, index, unit));
    }

    /**
     * "½ million" and "2½ million", which some programs write as "21/2 million": not the two millions that their last words
     * tell.
     */
    private Optional<Number> fraction(List<Token> tokens, int index) {
        int part = isBeforePart(tokens, index) ? index + 1 : index;
        if (part + 2 >= tokens.size() || tokens.get(part + 1).joint() != Token.Joint.GLUED) {
            return Optional.empty();
        }
        String whole = part == index ? "" : tokens.get(index).text();
        Matcher mixed = MIXED.matcher(
                whole + tokens.get(part).text() + "/" + tokens.get(part + 1).text());
        if (!mixed.matches()) {
            return Optional.empty();
        }
        BigDecimal value = FRACTIONS.get(mixed.group(2));
        BigDecimal sum = mixed.group(1) == null ? value : value.add(new BigDecimal(mixed.group(1)));
        return Optional.of(withMagnitude(tokens, part + 2, sum)).filter(number -> number.to() > part + 2);
    }

    /** Whether a whole number stands here, and a number behind it that may be the upper one of a fraction. */
    private static boolean isBeforePart(List<Token> tokens, int index) {
        if (index + 1 >= tokens.size() || tokens.get(index).joint() == Token.Joint.GLUED) {
            return false;
        }
        Token next = tokens.get(index + 1);
        return FIRST_GROUP.matcher(tokens.get(index).text()).matches()
                && (next.joint() == Token.Joint.SPACE || next.joint() == Token.Joint.HYPHEN)
                && next.isNumeric();
    }

    private Optional<Number> digits(List<Token> tokens, int index, boolean unit) {
        Token token = tokens.get(index);
        Matcher digits = DIGITS.matcher(token.text());
        if (!digits.matches() || years.isYear(tokens, index, unit)) {
            return Optional.empty();
        }
        String letters = digits.group(2);
        return Optional.of(
                letters.isEmpty()
                        ? whole(tokens, index)
                        : withLetters(new BigDecimal(digits.group(1).replace(",", "")), letters, index + 1));
    }

    private Number whole(List<Token> tokens, int index) {
        int end = groupsEnd(tokens, index);
        String groups = tokens.subList(index, end).stream().map(Token::text).collect(Collectors.joining());
        return withMagnitude(tokens, end, new BigDecimal(groups.replace(",", "")));
    }

    private Number withLetters(BigDecimal value, String letters, int to) {
        BigDecimal magnitude = suffixes.get(letters);
        return magnitude == null ? new Number(value, to, letters) : new Number(value.multiply(magnitude), to, "");
    }

    private static int groupsEnd(List<Token> tokens, int index) {
        int end = index + 1;
        if (FIRST_GROUP.matcher(tokens.get(index).text()).matches()) {
            while (end < tokens.size()
                    && end < index + MOST_GROUPS
                    && tokens.get(end).joint() == Token.Joint.SPACE
                    && GROUP.matcher(tokens.get(end).text()).matches()) {
                end++;
            }
        }
        return end;
    }

    private Number withMagnitude(List<Token> tokens, int next, BigDecimal value) {
        if (next < tokens.size() && !tokens.get(next).opensClause()) {
            String word = tokens.get(next).key();
            BigDecimal magnitude = words.getOrDefault(word, suffixes.get(word));
            boolean large = magnitude != null && magnitude.compareTo(SMALLEST_MAGNITUDE) >= 0;
            if (large) {
                return new Number(value.multiply(magnitude), next + 1, "");
            }
        }
        return new Number(value, next, "");
    }

    /** "two hundred thousand" multiplies, "forty two" adds; what follows a thousand is added to it. */
    private Number spelled(List<Token> tokens, int index) {
        BigDecimal group = word(tokens.get(index));
        BigDecimal whole = BigDecimal.ZERO;
        int next = index + 1;
        while (next < tokens.size() && !tokens.get(next).opensClause()) {
            BigDecimal word = word(tokens.get(next));
            if (word == null) {
                break;
            }
            if (group.signum() == 0 && word.compareTo(THOUSAND) >= 0) {
                whole = whole.multiply(word);
            } else {
                group = word.compareTo(SMALLEST_MAGNITUDE) >= 0 ? group.multiply(word) : group.add(word);
            }
            if (word.compareTo(THOUSAND) >= 0) {
                whole = whole.add(group);
                group = BigDecimal.ZERO;
            }
            next++;
        }
        return new Number(whole.add(group), next, "");
    }

    /** In the plural only magnitudes are numbers: thousands are, nines are not. */
    private BigDecimal word(Token token) {
        BigDecimal value = words.get(token.text());
        BigDecimal singular = words.get(token.key());
        boolean magnitude = singular != null && singular.compareTo(SMALLEST_MAGNITUDE) >= 0;
        return value == null && magnitude ? singular : value;
    }
}
