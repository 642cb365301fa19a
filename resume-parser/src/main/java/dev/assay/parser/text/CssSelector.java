package dev.assay.parser.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** A selector. Only those are looked up that a browser and jsoup read alike: jsoup has others of its own. */
final class CssSelector {
    static final int LONGEST = 1_000;
    private static final int STEPS = 25;

    private static final String PASSING_NAMES =
            "hover|focus|active|visited|target|before|after|selection|marker|placeholder";

    /** Of a moment, or of a part of an element. */
    private static final Pattern PASSING = Pattern.compile(".*:(" + PASSING_NAMES + ").*", Pattern.DOTALL);

    /** What always holds but for a moment. */
    private static final Pattern AT_REST = Pattern.compile(":not\\(\\s*:(" + PASSING_NAMES + ")[\\w-]*\\s*\\)");

    private static final Pattern CONDITION = Pattern.compile("::?[\\w-]+(\\([^)]*\\))?|\\[[^\\]]*\\]");

    /** Elements, classes, ids and how they nest. */
    private static final String PLAIN = "[\\p{L}\\p{N}_.#*>+~\\s-]++";

    private static final String VALUE = "(?:\"[^\"\\\\\\]]*+\"|'[^'\\\\\\]]*+'|[\\w-]++)";
    private static final String ATTRIBUTE =
            "\\[\\s*[\\w-]++\\s*(?:(?:[\\^$*]?=\\s*" + VALUE + "|~=\\s*[\"']?[\\w-]++[\"']?)\\s*)?]";
    private static final String POSITION = ":(?:(?:first|last|only)-(?:child|of-type)|root|empty"
            + "|nth-(?:last-)?(?:child|of-type)\\((?:odd|even|[\\dn+\\s-]++)\\))";
    private static final Pattern KNOWN = Pattern.compile("(?:" + PLAIN + "|" + ATTRIBUTE + "|" + POSITION
            + "|:(?:not|is|has)\\((?:" + PLAIN + "|,|" + ATTRIBUTE + "|" + POSITION + ")++\\))++");

    /** One of several words; jsoup takes the value for a pattern. */
    private static final Pattern WORD = Pattern.compile("~=\\s*[\"']?([\\w-]++)[\"']?\\s*]");

    private static final Pattern BESIDE = Pattern.compile("~|:nth-|-of-type|:only-");

    private final String text;
    private final String read;

    CssSelector(String text) {
        this.text = text.strip();
        this.read = AT_REST.matcher(this.text)
                .replaceAll(":is(*)")
                .replace(":where(", ":is(")
                .replaceAll(":(?:any-)?link\\b", "[href]");
    }

    /** How much stronger than others it is: by ids, then by classes, attributes and conditions, then by elements. */
    int weight() {
        String bare = text.replaceAll(":where\\([^()]*\\)", "")
                .replaceAll("\\[[^\\]]*]", "[")
                .replaceAll(":(not|is|has)\\(", " ");
        return 1_000_000 * count("#", bare)
                + 1_000 * count("\\.(?=[\\p{L}_-])|\\[|(?<!:):(?=[a-z-])", bare)
                + count("(?<![\\p{L}\\p{N}_.#:-])[\\p{L}]", bare);
    }

    private static int count(String what, String where) {
        return (int)
                Math.min(999, Pattern.compile(what).matcher(where).results().count());
    }

    boolean isPassing() {
        return PASSING.matcher(read).matches();
    }

    /** Whether of all elements those can be told that it holds of. */
    boolean isKnown() {
        return read.length() <= LONGEST && KNOWN.matcher(read).matches();
    }

    /** The same without its conditions: it holds of more elements. */
    CssSelector wider() {
        String wider = CONDITION.matcher(text).replaceAll("").strip();
        return new CssSelector(wider.isEmpty() ? "*" : wider);
    }

    /** How much work it is to look it up. @param widest how many children an element has at most */
    long steps(long elements, long widest) {
        long each = STEPS + (BESIDE.matcher(read).find() ? widest : 0) + (read.contains(":has(") ? elements : 0);
        return elements * each;
    }

    List<Element> in(Document document) {
        try {
            return document.select(WORD.matcher(read).replaceAll("~=(?:^|\\\\s)$1(?:\\\\s|\\$)]"));
        } catch (Selector.SelectorParseException | IllegalArgumentException unreadable) {
            // A browser passes over such a rule as well.
            return List.of();
        }
    }
}
