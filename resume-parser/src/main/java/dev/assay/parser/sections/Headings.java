package dev.assay.parser.sections;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** The names of sections as people write them: other case, an ampersand, spaced letters, a number or colon. */
public final class Headings {
    private static final int LONGEST = 60;
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern SPACED = Pattern.compile("(?:\\p{L}\\s){3,}\\p{L}");

    /** "Languages & frameworks: Java, Spring" is more than a name. */
    private static final Pattern LISTING = Pattern.compile(":\\s*\\p{L}");

    /** On the next page: "Experience (continued)". */
    private static final String CONTINUED = " (?:continued|cont'd|cont|fortsetzung|suite)$";

    private static final String AND = " and ";
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}']+");

    private final Map<String, Section> names = new HashMap<>();

    /** Without blanks: where letters stand apart, so do words, and no wider. */
    private final Map<String, Section> spaced = new HashMap<>();

    public Headings() {
        Properties file = new Properties();
        try (InputStream bytes = Headings.class.getResourceAsStream("headings.properties")) {
            file.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        for (String key : file.stringPropertyNames()) {
            for (String name : file.getProperty(key).split("\\|")) {
                spaced.put(normal(name).replace(" ", ""), Section.valueOf(key.toUpperCase(Locale.ROOT)));
                names.put(normal(name), Section.valueOf(key.toUpperCase(Locale.ROOT)));
            }
        }
    }

    public Optional<Section> section(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Section> whole = whole(line);
        String name = normal(line);
        boolean halves =
                whole.isEmpty() && name.contains(AND) && !LISTING.matcher(line).find();
        return halves ? Optional.ofNullable(names.get(name.substring(0, name.indexOf(AND)))) : whole;
    }

    private Optional<Section> whole(String line) {
        String name = normal(line);
        Section known = names.get(name);
        return known == null && SPACED.matcher(line).find()
                ? Optional.ofNullable(spaced.get(name.replace(" ", "")))
                : Optional.ofNullable(known);
    }

    /** Whether a line that begins like a name goes on otherwise: "Tools & Automation Engineer", but not "Skills & Hobbies". */
    public boolean saysMore(String line) {
        Optional<String> more = more(line);
        return more.isPresent() && whole(line).isEmpty() && !names.containsKey(more.get());
    }

    /** What stands behind the first "and". */
    Optional<String> more(String line) {
        String name = normal(line);
        int and = name.indexOf(AND);
        return and < 0 ? Optional.empty() : Optional.of(name.substring(and + AND.length()));
    }

    public boolean isHeading(String line) {
        return section(line).isPresent();
    }

    private static String normal(String line) {
        String small = EDGES.matcher(line.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .replaceAll("");
        return BETWEEN.matcher(small.replace("&", AND)
                        .replace(" + ", AND)
                        .replace(" und ", AND)
                        .replace(" et ", AND))
                .replaceAll(" ")
                .replaceAll(CONTINUED, "");
    }
}
