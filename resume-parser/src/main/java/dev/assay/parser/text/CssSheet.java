package dev.assay.parser.text;

import dev.assay.parser.document.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A style sheet: the rules in it that hold for whoever reads a page on a screen. */
final class CssSheet {
    private static final int DEEPEST = 8;
    private static final int MOST_RULES = 50_000;
    /** May hold of any element: of which is not told. */
    private static final String TOO_LONG = "*:too-long";

    private static final Pattern NO_TEXT = Pattern.compile("(?s)/\\*.*?(\\*/|$)|<!--|-->");

    /** Of one maker's browsers, or of those that cannot do what the others can. */
    private static final Pattern OF_SOME = Pattern.compile("\\(\\s*-|\\bnot\\b|selector\\(");

    private final List<CssRule> rules = new ArrayList<>();
    private final Map<String, Integer> layers = new HashMap<>();

    private CssSheet() {}

    static List<CssRule> rules(String text) {
        CssSheet sheet = new CssSheet();
        sheet.read(NO_TEXT.matcher(text).replaceAll(" "), new Place(List.of(), CssRule.NO_LAYER, 0));
        return sheet.rules;
    }

    /** Where a part of the sheet stands. @param parents selectors of the rule that it is nested in, if it is */
    private record Place(List<String> parents, int layer, int depth) {}

    /** A part in braces. */
    private record Block(String head, String text) {}

    private void read(String text, Place place) {
        StringBuilder declarations = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = CssText.find(text, from, "{;");
            String head = text.substring(from, end).strip();
            boolean opens = end < text.length() && text.charAt(end) == '{';
            int close = opens ? CssText.close(text, end) : end;
            if (opens) {
                blocks.add(new Block(head, text.substring(end + 1, close)));
            } else if (head.startsWith("@layer")) {
                CssText.split(head.substring("@layer".length()), ",").forEach(this::layer);
            } else {
                declarations.append(head).append(';');
            }
            from = close + 1;
        }
        add(declarations.toString(), place);
        if (place.depth() < DEEPEST) {
            blocks.forEach(block -> read(block, place));
        }
    }

    private void add(String declarations, Place place) {
        if (rules.size() + place.parents().size() > MOST_RULES) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "The page has more than " + MOST_RULES + " styles.");
        }
        if (!declarations.replace(";", "").isBlank()) {
            Map<String, String> plain = CssRule.declared(declarations, false);
            Map<String, String> important = CssRule.declared(declarations, true);
            place.parents().forEach(selector -> rules.add(new CssRule(selector, place.layer(), plain, important)));
        }
    }

    private void read(Block block, Place place) {
        String head = block.head();
        int depth = place.depth() + 1;
        if (!head.startsWith("@")) {
            read(block.text(), new Place(selectors(head, place.parents()), place.layer(), depth));
        } else if (head.startsWith("@layer")) {
            int layer = layer(head.substring("@layer".length()).strip());
            read(block.text(), new Place(place.parents(), layer, depth));
        } else if (isEntered(head)) {
            read(block.text(), new Place(place.parents(), place.layer(), depth));
        }
    }

    private static boolean isEntered(String head) {
        Optional<String> media = behind(head, "@media");
        Optional<String> supports = behind(head, "@supports");
        return media.filter(CssMedia::isScreen).isPresent()
                || supports.filter(condition -> !OF_SOME.matcher(condition).find())
                        .isPresent();
    }

    private static Optional<String> behind(String head, String word) {
        return head.regionMatches(true, 0, word, 0, word.length())
                ? Optional.of(head.substring(word.length()))
                : Optional.empty();
    }

    /** Its place among the layers; one without a name is always a new one. */
    private int layer(String name) {
        String known = name.isEmpty() ? "{" + layers.size() : name;
        return layers.computeIfAbsent(known, any -> layers.size());
    }

    private static List<String> selectors(String head, List<String> parents) {
        List<String> own = CssText.split(head, ",");
        if (parents.isEmpty()) {
            return own;
        }
        if ((long) own.size() * parents.size() > MOST_RULES) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "The page has more than " + MOST_RULES + " styles.");
        }
        List<String> all = new ArrayList<>();
        for (String parent : parents) {
            own.forEach(one -> all.add(joined(parent, one)));
        }
        return all;
    }

    private static String joined(String parent, String own) {
        long uses = own.chars().filter(c -> c == '&').count();
        if (own.length() + Math.max(1, uses) * parent.length() > CssSelector.LONGEST) {
            return TOO_LONG;
        }
        return uses > 0 ? own.replace("&", parent) : parent + " " + own;
    }
}
