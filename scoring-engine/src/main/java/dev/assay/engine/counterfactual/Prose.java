package dev.assay.engine.counterfactual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.assay.engine.text.Token;
import dev.assay.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Swaps a protected fact in what the candidate wrote. */
final class Prose {
    private static final Pattern BIRTH =
            pattern("(?<=\\b(?:born|birth|dob|birthday)\\b[^.!?\\d]{0,20}(?:\\d{1,2}[^.!?\\d]{1,12})?)(?:19|20)\\d\\d");
    private static final Pattern AGE = pattern("(?<=\\b(?:aged|age)\\s)\\d\\d\\b|\\b\\d\\d(?=[- ]years?[- ]old\\b)");
    private static final Pattern GRADUATION =
            pattern("(?<=\\b(?:class of|graduat(?:ed|ing|ion)(?: in)?)\\s)(?:19|20)\\d\\d");

    private final List<UnaryOperator<String>> changes;
    private int swapped;

    private Prose(List<UnaryOperator<String>> changes) {
        this.changes = changes;
    }

    /** @param names the values of fields that were swapped, with what stands in their place */
    static Prose of(ProtectedField field, Map<String, String> names, String value, Predicate<String> vocabulary) {
        List<UnaryOperator<String>> changes = new ArrayList<>();
        Prose prose = new Prose(changes);
        switch (field) {
            case NAME, SCHOOL, EMPLOYER, ADDRESS ->
                names.forEach((old, other) -> {
                    if (isName(old, vocabulary)) {
                        changes.add(text -> prose.replace(whole(old), text, match -> other));
                    }
                });
            case GENDER -> changes.add(text -> prose.replace(Genders.WORD, text, Genders::swap));
            case BIRTH_DATE -> changes.add(text -> prose.replace(BIRTH, text, year -> value));
            case AGE -> changes.add(text -> prose.replace(AGE, text, age -> value));
            case GRADUATION -> changes.add(text -> prose.replace(GRADUATION, text, year -> value));
            // A title in prose is what the candidate writes of the work, and is read as that.
            case NATIONALITY, CONTACT, PHOTO, TITLE -> {}
        }
        return prose;
    }

    int swapped() {
        return swapped;
    }

    JsonNode of(JsonNode text) {
        if (text.isTextual()) {
            String other = text.textValue();
            for (UnaryOperator<String> change : changes) {
                other = change.apply(other);
            }
            return TextNode.valueOf(other);
        }
        if (text instanceof ArrayNode array) {
            ArrayNode others = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> others.add(of(item)));
            return others;
        }
        return text;
    }

    private String replace(Pattern pattern, String text, UnaryOperator<String> other) {
        return pattern.matcher(text).replaceAll(match -> {
            String word = other.apply(match.group());
            swapped += word.equals(match.group()) ? 0 : 1;
            return Matcher.quoteReplacement(word);
        });
    }

    /** What the engine masks: not a technology, not a number. */
    private static boolean isName(String value, Predicate<String> vocabulary) {
        List<Token> words = Tokenizer.tokens(value);
        return words.stream().anyMatch(word -> !word.isPlainNumber() && !vocabulary.test(word.key()));
    }

    private static Pattern whole(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            words.append(words.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
        }
        return pattern("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])");
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
