package dev.assay.parser.text;

import dev.assay.parser.document.Unreadable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** What the style sheets inside of a page, and its elements, set. Sheets elsewhere are not loaded. */
final class HtmlStyles {
    private static final long MOST_WORK = 20_000_000;

    /** Elements, classes, ids and how they nest. */
    private static final Pattern SIMPLE = Pattern.compile("[\\p{L}\\p{N}_.#*>+~\\s-]+");

    /** Of a moment, or of a part of an element. */
    private static final Pattern PASSING =
            Pattern.compile(".*:(hover|focus|active|visited|target|before|after|selection|marker|placeholder).*");

    private static final Pattern CONDITION = Pattern.compile("::?[\\w-]+(\\([^)]*\\))?|\\[[^\\]]*\\]");

    private final Map<Element, Map<String, String>> plain = new IdentityHashMap<>();
    private final Map<Element, Map<String, String>> important = new IdentityHashMap<>();

    HtmlStyles(Document document) {
        String sheets = document.select("style").stream().map(Element::data).collect(Collectors.joining("\n"));
        List<CssRule> rules = CssRule.of(sheets).stream()
                .sorted(Comparator.comparingInt(rule -> weight(rule.selector())))
                .toList();
        if ((long) rules.size() * document.getAllElements().size() > MOST_WORK) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "The page has too many styles.");
        }
        rules.forEach(rule -> apply(rule, document));
    }

    private static int weight(String selector) {
        int ids = selector.replaceAll("[^#]", "").length();
        int classes = selector.replaceAll("[^.:\\[]", "").length();
        return 10_000 * ids + 100 * classes + selector.strip().split("[\\s>+~]+").length;
    }

    private void apply(CssRule rule, Document document) {
        if (SIMPLE.matcher(rule.selector()).matches()) {
            set(rule, rule.selector(), document);
        } else if (!PASSING.matcher(rule.selector()).matches()) {
            // Of which of these elements it holds is not found out: what it sets below them is not known.
            boolean paper =
                    rule.plain().containsKey("background") || rule.important().containsKey("background");
            Map<String, String> unknown = paper ? Map.of("background", CssColour.MANY) : Map.of();
            String selector = CONDITION.matcher(rule.selector()).replaceAll("").strip();
            set(new CssRule(selector, unknown, Map.of()), selector.isEmpty() ? "*" : selector, document);
        }
    }

    private void set(CssRule rule, String selector, Document document) {
        if (rule.plain().isEmpty() && rule.important().isEmpty()) {
            return;
        }
        try {
            for (Element element : document.select(selector)) {
                plain.computeIfAbsent(element, none -> new HashMap<>()).putAll(rule.plain());
                important.computeIfAbsent(element, none -> new HashMap<>()).putAll(rule.important());
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException unreadable) {
            // A browser passes over such a rule as well.
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
