package dev.assay.rubric;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that a phrase was written to find: the plainest one, and one more for every alternative in it. */
final class PhraseSamples {

    private static final Pattern PART = Pattern.compile("\\(([^)]*)\\)(\\*?)(\\??)|\\S+");

    private PhraseSamples() {}

    static Set<String> of(String phrase) {
        List<List<String>> parts = parts(phrase);
        Set<String> samples = new LinkedHashSet<>();
        samples.add(text(parts, -1, 0));
        for (int i = 0; i < parts.size(); i++) {
            for (int choice = 1; choice < parts.get(i).size(); choice++) {
                samples.add(text(parts, i, choice));
            }
        }
        samples.remove("");
        return samples;
    }

    private static String text(List<List<String>> parts, int varied, int choice) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String word = parts.get(i).get(i == varied ? choice : 0);
            text.append(text.isEmpty() || word.isEmpty() ? "" : " ").append(word);
        }
        return text.toString();
    }

    /** The choices at each place; if one may be absent, that choice comes first. */
    private static List<List<String>> parts(String phrase) {
        List<List<String>> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(phrase);
        while (matcher.find()) {
            List<String> choices = new ArrayList<>();
            if (matcher.group(1) == null) {
                choices.add(plain(matcher.group()));
            } else {
                if (!matcher.group(3).isEmpty()) {
                    choices.add("");
                }
                for (String choice : matcher.group(1).split("\\|", -1)) {
                    choices.add(choice.isBlank() ? 0 : choices.size(), plain(choice.strip()));
                }
            }
            parts.add(choices);
        }
        return parts;
    }

    private static String plain(String words) {
        return words.equals("...")
                ? ""
                : words.replace("<self>", "I")
                        .replace("<group>", "we")
                        .replace("<other>", "they")
                        .replaceAll("(?<!\\S)#(?!\\S)", "9")
                        .replace("*", "");
    }
}
