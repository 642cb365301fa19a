package dev.assay.parser.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The definitions of links in Markdown. A page shows nothing of them but where a link uses one. */
final class MarkdownDefinitions {
    private static final String LABEL = "\\[(?!\\^)((?:[^\\[\\]\\\\]|\\\\.){1,999}+)]";
    private static final String TITLE =
            "\"(" + inside("\"") + ")\"|'(" + inside("'") + ")'|\\((" + inside("()") + ")\\)";

    /** Its title may stand on the next line, as may its address. */
    private static final Pattern DEFINITION = Pattern.compile("(?:(?:[-*+>]|\\d{1,9}[.)])[ \\t]{1,4}){0,4} {0,3}"
            + LABEL
            + ":[ \\t]*\\n?[ \\t]*(<[^<>\\n]{0,2000}>|[^\\s<]\\S{0,5000})(?:[ \\t]*(?:[ \\t]|\\n)[ \\t]*(?:" + TITLE
            + "))?[ \\t]*(?:\\n|$)");

    private static final Pattern REFERENCE =
            Pattern.compile("\\[([^\\[\\]\\n]{1,500})](?:\\[([^\\[\\]\\n]{0,500})])?(?![\\[(])");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}(?=[^`]*$)|~{3,}).*");
    private static final Pattern NO_PARAGRAPH =
            Pattern.compile("[>\\s]*| {0,3}(#{1,6}(\\s.*)?|(?:[-*_][ \\t]*+){3,}+|=+[ \\t]*|<!--.*-->[ \\t]*)");
    private static final Pattern ITEM = Pattern.compile(" {0,3}(?:[-*+]|\\d{1,9}[.)])[ \\t].*");

    /** Words of a name. */
    private static final int NAME = 3;

    private final Map<String, Definition> defined = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String fence = "";
    private String before = "";
    private boolean inParagraph;

    MarkdownDefinitions(String written) {
        String source = written.replaceAll("\\r\\n?", "\n");
        Matcher definition = DEFINITION.matcher(source);
        int from = 0;
        while (from < source.length()) {
            int end = source.indexOf('\n', from);
            int next = end < 0 ? source.length() : end + 1;
            String line = source.substring(from, end < 0 ? next : end);
            if (mayBegin(line) && definition.region(from, source.length()).lookingAt()) {
                define(definition);
                text.append('\n');
                next = definition.end();
            } else {
                text.append(source, from, next);
                follow(line);
            }
            from = next;
        }
    }

    /** Lines of text up to a blank one. */
    private static String inside(String ends) {
        return "(?:[^" + ends + "\\\\\\n]{1,200}+|\\\\.|\\n(?![ \\t]*(?:\\n|$))){0,100}+";
    }

    private static final class Definition {
        private final String label;
        private final String address;
        private final String title;
        private boolean used;

        Definition(String label, String address, String title) {
            this.label = label;
            this.address = address;
            this.title = title;
        }

        /** A title is only shown to who points at the link; a link's name is no text that somebody hides. */
        String hidden() {
            boolean name = used && title.strip().split("\\s+").length <= NAME;
            return name ? "" : !title.isBlank() ? title : label + " " + address;
        }
    }

    /** Within a paragraph it is text, unless an item or a quotation begins there. */
    private boolean mayBegin(String line) {
        boolean quotes = line.startsWith(">") && !before.startsWith(">");
        return fence.isEmpty() && (!inParagraph || quotes || ITEM.matcher(line).matches());
    }

    private void follow(String line) {
        Matcher fenced = FENCE.matcher(line);
        boolean marked = fenced.matches();
        if (!fence.isEmpty()) {
            fence = marked && fenced.group(1).startsWith(fence) ? "" : fence;
        } else if (marked) {
            fence = fenced.group(1);
        }
        boolean code = !inParagraph && line.startsWith("    ");
        inParagraph = !marked && !code && !NO_PARAGRAPH.matcher(line).matches();
        before = line;
    }

    private void define(Matcher definition) {
        String title = "";
        for (int group = 3; group <= definition.groupCount(); group++) {
            title += definition.group(group) == null ? "" : definition.group(group);
        }
        String label = definition.group(1);
        String address = definition.group(2).replaceAll("^<|>$", "");
        // Of several the first counts; what the others hide is told all the same.
        String name = defined.containsKey(name(label)) ? "[" + defined.size() : name(label);
        defined.put(name, new Definition(label, address, title));
        inParagraph = false;
    }

    private static String name(String label) {
        return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The source without definitions, in which every link says itself where it leads. */
    String text() {
        return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(told(reference)));
    }

    private String told(MatchResult reference) {
        String shown = reference.group(1);
        String label = reference.group(2);
        Definition definition = defined.get(name(label == null || label.isEmpty() ? shown : label));
        if (definition == null) {
            return reference.group();
        }
        definition.used = true;
        return definition.address.matches("[^)\\s]*") ? "[" + shown + "](" + definition.address + ")" : shown;
    }

    /** What no page shows. Known once the text is. */
    String hidden() {
        return defined.values().stream().map(Definition::hidden).collect(Collectors.joining(" "));
    }
}
