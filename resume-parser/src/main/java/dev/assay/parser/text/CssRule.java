package dev.assay.parser.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One rule of a style sheet. @param plain what it sets @param important what it sets against all others */
record CssRule(String selector, Map<String, String> plain, Map<String, String> important) {

    /** Rules for paper, or for narrow screens, say nothing about what a reader sees. */
    private static final Pattern ON_SCREEN = Pattern.compile("(?i)@media(\\s+(only\\s+)?(screen|all))?\\s*");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(\\*/|$)");
    private static final Pattern SIZE_OF_FONT = Pattern.compile("(?:^|\\s)(\\d*\\.?\\d+(?:px|pt|em|rem|%)?)(?=[\\s/])");
    private static final String IMPORTANT = "!\\s*important\\s*$";
    private static final int DEEPEST = 3;

    /** The rules of a sheet that hold on a screen. */
    static List<CssRule> of(String sheet) {
        List<CssRule> rules = new ArrayList<>();
        collect(COMMENT.matcher(sheet).replaceAll(" "), 0, rules);
        return rules;
    }

    private static void collect(String sheet, int depth, List<CssRule> rules) {
        int from = 0;
        for (int open = sheet.indexOf('{'); open >= 0; open = sheet.indexOf('{', from)) {
            int close = close(sheet, open);
            String before = sheet.substring(from, open);
            String head = before.substring(before.lastIndexOf(';') + 1).strip();
            String body = sheet.substring(open + 1, close);
            if (!head.startsWith("@")) {
                for (String selector : head.split(",")) {
                    rules.add(new CssRule(selector.strip(), declared(body, false), declared(body, true)));
                }
            } else if (depth < DEEPEST && ON_SCREEN.matcher(head).matches()) {
                collect(body, depth + 1, rules);
            }
            from = Math.min(close + 1, sheet.length());
        }
    }

    private static int close(String sheet, int open) {
        int depth = 0;
        for (int i = open; i < sheet.length(); i++) {
            depth += sheet.charAt(i) == '{' ? 1 : sheet.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return sheet.length();
    }

    /** What is set in a rule or in the attribute of an element, in small letters. */
    static Map<String, String> declared(String body, boolean important) {
        Map<String, String> declared = new HashMap<>();
        for (String declaration : body.toLowerCase(Locale.ROOT).split(";")) {
            int colon = declaration.indexOf(':');
            String value = declaration.substring(colon + 1).strip();
            String bare = value.replaceFirst(IMPORTANT, "").strip();
            if (colon > 0 && important != bare.equals(value)) {
                set(declared, declaration.substring(0, colon).strip(), bare);
            }
        }
        return declared;
    }

    private static void set(Map<String, String> declared, String property, String value) {
        Matcher size = SIZE_OF_FONT.matcher(value);
        if (property.equals("font") && size.find()) {
            declared.put("font-size", size.group(1));
        }
        declared.put(property.equals("background-color") ? "background" : property, value);
        if (property.startsWith("background")
                && (value.contains("url(") || value.contains("gradient(") || value.equals("text"))) {
            declared.put("background", CssColour.MANY);
        }
    }
}
