package dev.assay.evaluation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts how many different words of the rubric occur in the résumé. */
final class WordCount implements Method {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}+#]+");

    private final Descriptions descriptions;

    WordCount(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    @Override
    public double score(LabelledResume resume, Target target) {
        String words = spaced(Texts.of(resume));
        if (target.dimension().isPresent()) {
            return count(words, descriptions.vocabulary(target.dimension().get()));
        }
        return Target.dimensions().stream()
                .mapToDouble(dimension -> score(resume, dimension))
                .sum();
    }

    private static double count(String words, Set<String> vocabulary) {
        return vocabulary.stream()
                .filter(alias -> words.contains(spaced(alias)))
                .count();
    }

    private static String spaced(String text) {
        StringBuilder words = new StringBuilder(" ");
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.append(matcher.group()).append(' ');
        }
        return words.toString();
    }
}
