package dev.assay.parser.entries.skills;

import dev.assay.parser.entries.words.HeadWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells languages that people speak from those that they program in. */
final class Languages {
    private static final Set<String> CODE = HeadWords.listed("code");
    private static final Set<String> SPOKEN = spoken();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'\u2019-]{3,}");

    /** With a version: "C++20", "Python 3". */
    private static final Pattern FIRST = Pattern.compile("^([\\p{L}.+#-]+(?:/sql)?)[\\d.]*(?=$|[\\s/(:,\u2013-])");

    private static final String LEVELS =
            "mother tongue|muttersprach\\p{L}*|verhandlungssicher|langue maternelle|lengua materna|madrelingua";

    /** Behind the language: "React Native" and "cloud native" say nothing of one. */
    private static final Pattern FLUENCY =
            Pattern.compile("(?iu)(?:[(\\[:\t\u2013\u2014]|\\s-).{0,40}?\\b(?:[ABC][12]|native|bilingual|nativo|"
                    + LEVELS + ")\\b" + "|\\s(?:[ABC][12]|" + LEVELS + ")$");

    private Languages() {}

    private static Set<String> spoken() {
        Set<String> names = HeadWords.listed("spoken");
        for (String code : Locale.getISOLanguages()) {
            for (String language : List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi")) {
                names.add(new Locale(code)
                        .getDisplayLanguage(Locale.forLanguageTag(language))
                        .toLowerCase(Locale.ROOT));
            }
        }
        return new HashSet<>(names);
    }

    /** "German", "Hindustani (native)": a language is named, or said to be spoken well. */
    static boolean isSpoken(String item) {
        return isNamed(item) || !isCode(item) && FLUENCY.matcher(item).find();
    }

    /** "Swiss German": one of its words is a language. */
    static boolean isNamed(String item) {
        Matcher word = WORD.matcher(item.toLowerCase(Locale.ROOT));
        boolean named = false;
        while (word.find() && !named) {
            named = SPOKEN.contains(word.group());
        }
        return named;
    }

    static boolean isKnown(String item) {
        return isCode(item) || isSpoken(item);
    }

    /** "Go (expert)", "JavaScript/TypeScript", "C++20". */
    static boolean isCode(String item) {
        Matcher first = FIRST.matcher(item.toLowerCase(Locale.ROOT));
        return first.find() && CODE.contains(first.group(1)) && !isNamed(item);
    }
}
