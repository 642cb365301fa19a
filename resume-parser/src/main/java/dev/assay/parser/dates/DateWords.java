package dev.assay.parser.dates;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of {@code words.properties}. */
final class DateWords {
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
                months.put(word, month);
            }
        }
        return months;
    }

    /** A season is told by its first month. */
    private static Map<String, Integer> seasons() {
        Map<String, Integer> seasons = new HashMap<>();
        of("spring").forEach(word -> seasons.put(word, 3));
        of("summer").forEach(word -> seasons.put(word, 6));
        of("autumn").forEach(word -> seasons.put(word, 9));
        of("winter").forEach(word -> seasons.put(word, 12));
        return seasons;
    }

    static int month(String word) {
        return MONTHS.get(word.toLowerCase(Locale.ROOT));
    }

    static int seasonStart(String word) {
        return SEASONS.get(word.toLowerCase(Locale.ROOT));
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

    /** Longest first, so that "sept" is not read as "sep". */
    private static String anyOf(Iterable<String> words) {
        List<String> sorted = new ArrayList<>();
        words.forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return sorted.stream().distinct().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }
}
