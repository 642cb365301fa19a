package dev.assay.engine.profile;

import dev.assay.engine.text.Token;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who acted, without gender: I, he and she are the candidate; they are others; we is a group with the candidate in it. */
final class Pronouns {
    private static final Map<String, Set<String>> MARKS = Map.of(
            Token.SELF,
            Set.of("i", "me", "my", "mine", "myself", "he", "she", "him", "her", "his", "hers", "himself", "herself"),
            Token.GROUP,
            Set.of("we", "our", "ours", "ourselves"),
            Token.OTHER,
            Set.of("they", "them", "their", "theirs", "themselves"));

    private Pronouns() {}

    static Optional<String> mark(String word) {
        return MARKS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findAny();
    }
}
