package dev.assay.parser.entries.words;

import dev.assay.parser.sections.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a text say about its part in a head. */
public final class HeadWords implements Terms {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019./]*(?:-[\\p{L}]+\\.?)*");
    private static final Pattern NO_OFFICE = Pattern.compile(
            "(?iu)(remote|hybrid|on-?site|home office)\\b.*|[\\p{L} .'\u2019-]{2,30}\\s*[/,(]\\s*(remote|hybrid)\\)?");

    /** "Austin, TX", but not "Acme, LLC". */
    private static final Pattern LOCATED = Pattern.compile("([\\p{L} .'\u2019-]{2,30}),\\s*(\\p{Lu}{2,3})");

    /** What people do as often as what they are. */
    private static final Pattern FIELD = Pattern.compile("(?iu)\\bresearch\\b");

    private static final Set<String> COUNTRIES = countries();
    private static final Properties FILE = file();
    private static final Set<String> CODES = codes();

    private final Set<String> title;
    private final Set<String> company;
    private final Set<String> degree;
    private final Set<String> institution;

    public HeadWords() {
        title = listed("title");
        company = listed("company");
        degree = listed("degree");
        institution = listed("institution");
    }

    /** The words of the file under a key. */
    public static Set<String> listed(String key) {
        return new HashSet<>(Arrays.asList(FILE.getProperty(key).split("\\s+")));
    }

    private static Properties file() {
        Properties file = new Properties();
        try (InputStream bytes = HeadWords.class.getResourceAsStream("words.properties")) {
            file.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return file;
    }

    private static Set<String> countries() {
        Set<String> names = new HashSet<>();
        for (String code : Locale.getISOCountries()) {
            for (String language : List.of("en", "de", "fr", "es", "it", "pt", "nl")) {
                names.add(new Locale("", code)
                        .getDisplayCountry(Locale.forLanguageTag(language))
                        .toLowerCase(Locale.ROOT));
            }
        }
        names.addAll(List.of("usa", "u.s.a.", "uk", "u.k.", "eu", "uae"));
        return names;
    }

    /** Of countries and states. "SA" and "AG" stand behind the names of companies more often. */
    private static Set<String> codes() {
        Set<String> codes = new HashSet<>(listed("state"));
        for (String country : Locale.getISOCountries()) {
            codes.add(country.toLowerCase(Locale.ROOT));
            codes.add(new Locale("", country).getISO3Country().toLowerCase(Locale.ROOT));
        }
        codes.removeAll(Set.of("sa", "ag"));
        return codes;
    }

    public double title(String text) {
        return share(text, title);
    }

    public double company(String text) {
        return share(text, company);
    }

    public double degree(String text) {
        return share(text, degree);
    }

    public double institution(String text) {
        return share(text, institution);
    }

    @Override
    public boolean isSchool(String line) {
        return institution(line) > 0;
    }

    @Override
    public boolean isStudy(String line) {
        return isSchool(line) || degree(line) > 0 && title(line) == 0;
    }

    @Override
    public boolean isTitle(String line) {
        return title(FIELD.matcher(line).replaceAll("")) > 0;
    }

    @Override
    public boolean isCompany(String line) {
        return company(line) > 0 && line.strip().indexOf(' ') > 0;
    }

    public boolean isPlace(String text) {
        int comma = text.lastIndexOf(',');
        String last = text.substring(comma + 1).strip().toLowerCase(Locale.ROOT);
        boolean country = COUNTRIES.contains(last) && company(text.substring(0, Math.max(0, comma))) == 0;
        return (isLocated(text) || NO_OFFICE.matcher(text).matches()) && title(text) == 0 && institution(text) == 0
                || country;
    }

    private boolean isLocated(String text) {
        Matcher located = LOCATED.matcher(text);
        return located.matches()
                && company(located.group(1)) == 0
                && CODES.contains(located.group(2).toLowerCase(Locale.ROOT));
    }

    /** 0 without such a word, 1 with one, a little more where they make up much of the text. */
    private static double share(String text, Set<String> words) {
        int all = 0;
        int known = 0;
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            all++;
            known += isIn(word.group(), words) ? 1 : 0;
        }
        return known == 0 ? 0 : 1 + 0.5 * known / all;
    }

    private static boolean isIn(String word, Set<String> words) {
        String bare = word.replaceAll("[.'\u2019]+$", "");
        if (words.contains(word) || words.contains(bare)) {
            return true;
        }
        for (String part : bare.split("[-/]")) {
            if (words.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
