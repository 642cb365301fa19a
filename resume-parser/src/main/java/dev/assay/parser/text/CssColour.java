package dev.assay.parser.text;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours as style sheets and old attributes write them. */
final class CssColour {

    /** Written for a background of which only this is known, that it is not one colour. */
    static final String MANY = "image";

    private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{3}|[0-9a-f]{6})");
    private static final Pattern RGB = Pattern.compile("rgba?\\(\\s*(\\d{1,3})[\\s,]+(\\d{1,3})[\\s,]+(\\d{1,3})\\b.*");
    private static final Pattern LIGHTNESS = Pattern.compile("hsla?\\([^%]*[\\s,]\\d{1,3}%[\\s,]+(\\d{1,3})%.*");
    private static final Pattern CLEAR =
            Pattern.compile("transparent|rgba?\\(.*[,/]\\s*0?(\\.0\\d*)?\\s*\\)|#[0-9a-f]{3}0|#[0-9a-f]{6}00");
    private static final Pattern SHEER =
            Pattern.compile("(?:rgba|hsla)\\([^,)]*(?:,[^,)]*){2},\\s*0?\\.[0-8]|/\\s*(?:0?\\.[0-8]|\\d?\\d%)");
    private static final Pattern IMAGE = Pattern.compile("url\\(|gradient\\(|image");
    private static final Map<String, Integer> NAMED = named();

    private CssColour() {}

    private static Map<String, Integer> named() {
        Map<String, Integer> named = new HashMap<>();
        String all = "white ffffff snow fffafa ivory fffff0 whitesmoke f5f5f5 ghostwhite f8f8ff floralwhite fffaf0"
                + " azure f0ffff mintcream f5fffa honeydew f0fff0 aliceblue f0f8ff seashell fff5ee black 000000"
                + " silver c0c0c0 gray 808080 grey 808080 red ff0000 maroon 800000 yellow ffff00 olive 808000"
                + " lime 00ff00 green 008000 aqua 00ffff teal 008080 blue 0000ff navy 000080 fuchsia ff00ff"
                + " purple 800080 orange ffa500 darkgray a9a9a9 darkgrey a9a9a9 lightgray d3d3d3 lightgrey d3d3d3";
        String[] words = all.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            named.put(words[i], Integer.parseInt(words[i + 1], 16));
        }
        return named;
    }

    static boolean isClear(String value) {
        // "rgb(1, 2, 0)" ends in a colour and not in an opacity.
        boolean three = value.startsWith("rgb") && value.replaceAll("[^,/]", "").length() < 3 && !value.contains("/");
        return !three && CLEAR.matcher(value).matches();
    }

    /** Whether what is below shows through it. */
    static boolean isSheer(String value) {
        return SHEER.matcher(value).find();
    }

    static boolean isImage(String value) {
        return IMAGE.matcher(value).find();
    }

    /** 0xRRGGBB, empty where it is not known. */
    static OptionalInt rgb(String value) {
        if (NAMED.containsKey(value)) {
            return OptionalInt.of(NAMED.get(value));
        }
        Matcher hex = HEX.matcher(value);
        if (hex.matches()) {
            String digits = hex.group(1);
            return OptionalInt.of(Integer.parseInt(digits.length() == 6 ? digits : digits.replaceAll(".", "$0$0"), 16));
        }
        Matcher rgb = RGB.matcher(value);
        return rgb.matches()
                ? OptionalInt.of(part(rgb, 1) << 16 | part(rgb, 2) << 8 | part(rgb, 3))
                : blackOrWhite(value);
    }

    private static OptionalInt blackOrWhite(String hsl) {
        Matcher lightness = LIGHTNESS.matcher(hsl);
        int percent = lightness.matches() ? Integer.parseInt(lightness.group(1)) : 50;
        return percent > 95 ? OptionalInt.of(0xffffff) : percent < 5 ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /** Of the words of a background the first that is a colour. */
    static OptionalInt firstRgb(String value) {
        for (String word : CssText.split(value, " \t\n")) {
            OptionalInt colour = rgb(word);
            if (colour.isPresent()) {
                return colour;
            }
        }
        return OptionalInt.empty();
    }

    private static int part(Matcher rgb, int group) {
        return Math.min(255, Integer.parseInt(rgb.group(group)));
    }
}
