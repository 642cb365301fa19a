package dev.assay.parser.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule of a style sheet.
 *
 * @param layer place of its layer among the others: rules of a later one are stronger, and those of none are strongest
 * @param plain what it sets
 * @param important what it sets against all others; of these, earlier layers are stronger
 */
record CssRule(String selector, int layer, Map<String, String> plain, Map<String, String> important) {
    static final int NO_LAYER = Integer.MAX_VALUE;

    /** A colour that is set later takes nothing from an image. */
    static final String IMAGE = "background-image";

    private static final Pattern SIZE_OF_FONT = Pattern.compile("(?:^|\\s)(\\d*\\.?\\d+(?:px|pt|em|rem|%)?)(?=[\\s/])");
    private static final String IMPORTANT = "!\\s*important\\s*$";

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

    /** Sets a property, and what follows from it for others. */
    static void set(Map<String, String> declared, String property, String value) {
        Matcher size = SIZE_OF_FONT.matcher(value);
        if (property.equals("font") && size.find()) {
            declared.put("font-size", size.group(1));
        }
        declared.put(property.equals("background-color") ? "background" : property, value);
        if (property.equals("background")) {
            declared.put(IMAGE, value);
        } else if (property.equals("background-clip") && value.equals("text")) {
            declared.put(IMAGE, CssColour.MANY);
        }
    }
}
