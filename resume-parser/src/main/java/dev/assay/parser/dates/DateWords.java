package dev.assay.parser.dates;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of {@code words.properties}. */
final class DateWords {
    private static final String DOT_ABOVE = "\u0307";
    private static final Properties WORDS = load();
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, Integer> SEASONS = seasons();

    private DateWords() {}

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream file = DateWords.class.getResourceAsStream("words.properties");
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return words;
    }

    private static List<String> of(String key) {
        return List.of(
                WORDS.getProperty(key).replace('_', ' ').strip().isEmpty()
                        ? new String[0]
                        : split(WORDS.getProperty(key)));
    }

    private static String[] split(String value) {
        String[] words = value.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replace('_', ' ');
        }
        return words;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            for (String word : of(String.valueOf(month))) {
                months.put(known(word), month);
            }
        }
        return months;
    }

    /** A season is represented by its first month. */
    private static Map<String, Integer> seasons() {
        Map<String, Integer> seasons = new HashMap<>();
        of("spring").forEach(word -> seasons.put(known(word), 3));
        of("summer").forEach(word -> seasons.put(known(word), 6));
        of("autumn").forEach(word -> seasons.put(known(word), 9));
        of("winter").forEach(word -> seasons.put(known(word), 12));
        return seasons;
    }

    /** Empty where the word is no month. */
    static OptionalInt month(String word) {
        return found(MONTHS, word);
    }

    static OptionalInt seasonStart(String word) {
        return found(SEASONS, word);
    }

    private static OptionalInt found(Map<String, Integer> words, String word) {
        Integer month = words.get(known(word));
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    /**
     * The same text with one letter for those that are one to a reader of dates: capitals of Turkish and of Greek are written with and without their
     * marks. Every character keeps its place.
     */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            folded.setCharAt(i, folded(folded.charAt(i)));
        }
        return folded.toString();
    }

    private static char folded(char letter) {
        if (letter == '\u0131' || letter == '\u0130') {
            return 'i';
        }
        if (letter == '\u03c2') {
            return '\u03c3';
        }
        boolean greek = Character.UnicodeBlock.of(letter) == Character.UnicodeBlock.GREEK;
        return greek
                ? Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .charAt(0)
                : letter;
    }

    /** As it is looked up. */
    private static String known(String word) {
        String small = folded(word.toLowerCase(Locale.ROOT)).replace(DOT_ABOVE, "");
        return small.replace('\u017f', 's');
    }

    static String monthPattern() {
        return anyOf(MONTHS.keySet());
    }

    static String seasonPattern() {
        return anyOf(SEASONS.keySet());
    }

    static String pattern(String key) {
        return anyOf(of(key));
    }

    /** A capital I with its dot may be two characters. */
    private static String quoted(String word) {
        return Pattern.quote(folded(word)).replace("i", "\\Ei" + DOT_ABOVE + "?\\Q");
    }

    /** Longest first, so that "sept" is not read as "sep". */
    private static String anyOf(Iterable<String> words) {
        List<String> sorted = new ArrayList<>();
        words.forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return sorted.stream().map(DateWords::quoted).distinct().collect(Collectors.joining("|", "(?:", ")"));
    }
}
