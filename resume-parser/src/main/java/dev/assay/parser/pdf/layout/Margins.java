package dev.assay.parser.pdf.layout;

import dev.assay.parser.dates.DateSpan;
import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.pdf.lines.Fragment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Headers and footers: what stands at the same place of several pages, and page numbers. */
public final class Margins {
    private static final double PART = 0.11;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SHORT_NUMBER = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?iu)(.{0,60}[\\s|,\u2013\u2014\u00b7-])?(page|seite|p\\.|s\\.|p\u00e1gina|pagina|strona|side|sida)\\s*\\d{1,3}(\\s*(/|of|von|de|di|van|sur|z|av|af)\\s*\\d{1,3})?"
                    + "|[-\u2013\u2014]?\\s*\\d{1,2}\\s*[-\u2013\u2014]?|\\d{1,2}\\s*(/|of|von|de|sur|van)\\s*\\d{1,2}");

    private final Map<String, Set<Integer>> pages = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final List<Double> heights;

    public Margins(List<List<Fragment>> fragments, List<Double> heights) {
        this.heights = heights;
        for (List<Fragment> page : fragments) {
            for (Fragment fragment : page) {
                if (isAtEdge(fragment)) {
                    pages.computeIfAbsent(key(fragment), none -> new HashSet<>())
                            .add(fragment.page());
                }
            }
        }
    }

    /** Splits off what belongs to no page; each header once (the number of the page in it makes no other), page numbers never. */
    public List<Fragment> body(List<Fragment> page, List<Fragment> furniture) {
        List<Fragment> body = new ArrayList<>();
        for (Fragment fragment : page) {
            if (!isAtEdge(fragment) || saysSpan(fragment)) {
                body.add(fragment);
            } else if (pages.get(key(fragment)).size() > 1) {
                if (!isNumber(fragment)
                        && kept.add(SHORT_NUMBER.matcher(fragment.text()).replaceAll("#"))) {
                    furniture.add(fragment);
                }
            } else if (!isNumber(fragment)) {
                body.add(fragment);
            }
        }
        return body;
    }

    private static boolean isNumber(Fragment fragment) {
        return PAGE_NUMBER.matcher(fragment.text().strip()).matches();
    }

    private boolean isAtEdge(Fragment fragment) {
        double height = heights.get(fragment.page() - 1);
        return fragment.y() < PART * height || fragment.y() > (1 - PART) * height;
    }

    /** Of positions, which two pages may begin with at the same place. */
    private static boolean saysSpan(Fragment fragment) {
        return DateSpans.isMostly(fragment.text())
                && DateSpans.find(fragment.text()).stream().anyMatch(DateSpan::range);
    }

    /** Numbers in words may be those of pages; without words they are what the text says. */
    private static String key(Fragment fragment) {
        String words = DIGITS.matcher(fragment.text()).replaceAll("#");
        boolean worded = words.codePoints().anyMatch(Character::isLetter) && !DateSpans.isMostly(fragment.text());
        return (worded || isNumber(fragment) ? words : fragment.text()) + "@" + Math.round(fragment.y() / 4) + ","
                + Math.round(fragment.x() / 8);
    }
}
