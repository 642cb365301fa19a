package dev.assay.evaluation;

import dev.assay.engine.text.Token;
import dev.assay.engine.text.Tokenizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts how many different names of the rubric occur in the résumé, in whatever case, number and spelling the engine would find them. */
final class WordCount implements Method {

    private final Map<Target, Set<String>> names = new EnumMap<>(Target.class);
    private final Map<String, Map<Target, Integer>> counts = new HashMap<>();
    private int longest;

    WordCount(List<LabelledResume> resumes, Descriptions descriptions) {
        for (Target target : Target.dimensions()) {
            Set<String> own = new HashSet<>();
            for (String alias : descriptions.vocabulary(target.dimension().orElseThrow())) {
                List<String> name = words(alias);
                longest = Math.max(longest, name.size());
                own.add(String.join(" ", name));
            }
            names.put(target, own);
        }
        resumes.forEach(resume -> counts.put(resume.id(), count(sequences(words(Texts.of(resume))))));
    }

    @Override
    public double score(LabelledResume resume, Target target) {
        Map<Target, Integer> own = counts.get(resume.id());
        return target.dimension().isPresent()
                ? own.get(target)
                : own.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<Target, Integer> count(Set<String> sequences) {
        Map<Target, Integer> found = new EnumMap<>(Target.class);
        names.forEach((target, own) ->
                found.put(target, (int) sequences.stream().filter(own::contains).count()));
        return found;
    }

    /** Everything of one word up to as many as the longest name has. */
    private Set<String> sequences(List<String> words) {
        Set<String> sequences = new HashSet<>();
        for (int start = 0; start < words.size(); start++) {
            for (int end = start + 1; end <= Math.min(words.size(), start + longest); end++) {
                sequences.add(String.join(" ", words.subList(start, end)));
            }
        }
        return sequences;
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(Token::key).toList();
    }
}
