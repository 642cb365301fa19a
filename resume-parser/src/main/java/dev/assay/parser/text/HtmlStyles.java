package dev.assay.parser.text;

import dev.assay.parser.document.Unreadable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the style sheets inside of a page, and its elements, set. Sheets elsewhere are not loaded. */
final class HtmlStyles {
    private static final long MOST_WORK = 500_000_000;

    private final Map<Element, Map<String, String>> plain = new IdentityHashMap<>();
    private final Map<Element, Map<String, String>> important = new IdentityHashMap<>();
    private final Document document;

    HtmlStyles(Document document) {
        this.document = document;
        String sheets = document.select("style").stream()
                .filter(style -> CssMedia.isScreen(style.attr("media")))
                .map(Element::data)
                .collect(Collectors.joining("\n"));
        List<Rule> rules = CssSheet.rules(sheets).stream().map(Rule::new).toList();
        requireFew(rules);
        Comparator<Rule> weaker = Comparator.comparingInt(Rule::weight);
        rules.stream()
                .sorted(Comparator.<Rule>comparingInt(rule -> rule.told().layer())
                        .thenComparing(weaker))
                .forEach(rule -> set(rule, rule.told().plain(), plain));
        rules.stream()
                .sorted(Comparator.<Rule>comparingInt(rule -> -rule.told().layer())
                        .thenComparing(weaker))
                .forEach(rule -> set(rule, rule.told().important(), important));
    }

    private record Rule(CssRule told, CssSelector selector, int weight) {

        Rule(CssRule told) {
            this(told, new CssSelector(told.selector()));
        }

        private Rule(CssRule told, CssSelector selector) {
            this(told, selector, selector.weight());
        }
    }

    private void requireFew(List<Rule> rules) {
        long elements = document.getAllElements().size();
        long widest = document.getAllElements().stream()
                .mapToLong(Element::childrenSize)
                .max()
                .orElse(0);
        long work = rules.stream()
                .mapToLong(rule -> rule.selector().steps(elements, widest))
                .sum();
        if (work > MOST_WORK) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "The page has too many styles.");
        }
    }

    private void set(Rule rule, Map<String, String> told, Map<Element, Map<String, String>> styles) {
        CssSelector selector = rule.selector();
        if (told.isEmpty() || selector.isPassing()) {
            return;
        }
        if (selector.isKnown()) {
            put(selector, told, styles);
        } else if (told.containsKey("background") || told.containsKey(CssRule.IMAGE)) {
            // Of which of these elements it holds is not found out: what it sets below them is not known.
            put(selector.wider(), Map.of("background", CssColour.MANY), plain);
        }
    }

    private void put(CssSelector selector, Map<String, String> told, Map<Element, Map<String, String>> styles) {
        for (Element element : selector.in(document)) {
            styles.computeIfAbsent(element, none -> new HashMap<>()).putAll(told);
        }
    }

    Map<String, String> of(Element element) {
        Map<String, String> style = new HashMap<>();
        attribute(element, "bgcolor", "background", style);
        attribute(element, element.normalName().equals("body") ? "text" : "color", "color", style);
        style.putAll(plain.getOrDefault(element, Map.of()));
        style.putAll(CssRule.declared(element.attr("style"), false));
        style.putAll(important.getOrDefault(element, Map.of()));
        style.putAll(CssRule.declared(element.attr("style"), true));
        return style;
    }

    private static void attribute(Element element, String name, String property, Map<String, String> style) {
        if (element.hasAttr(name)) {
            style.put(property, element.attr(name).strip().toLowerCase(Locale.ROOT));
        }
    }
}
