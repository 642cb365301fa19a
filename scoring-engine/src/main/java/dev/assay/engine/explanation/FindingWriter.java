package dev.assay.engine.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Finding;
import dev.assay.engine.profile.Place;
import dev.assay.engine.reading.Instructions;
import dev.assay.engine.reading.ReadStatement;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.IntegrityRules;
import dev.assay.engine.text.Invisible;
import dev.assay.engine.text.Token;
import dev.assay.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks for doubts about the text itself, in every string of the document, read or not. */
final class FindingWriter {
    private static final int QUOTE = 300;
    private static final int SHOWN_CHARACTERS = 8;

    private final IntegrityRules rules;
    private final Instructions instructions;
    private final List<Finding> findings = new ArrayList<>();

    FindingWriter(IntegrityRules rules, Instructions instructions) {
        this.rules = rules;
        this.instructions = instructions;
    }

    List<Finding> write(JsonNode document, List<ReadStatement> read, Quotes quotes) {
        Set<String> instructed = new HashSet<>();
        for (ReadStatement statement : read) {
            String pointer = statement.statement().pointer();
            if (statement.instruction()) {
                instructed.add(pointer);
                add("instruction-to-reader", pointer, quotes.of(statement.statement()));
            } else if (statement.grade() == Grade.CLAIMED
                    && statement.mentions().size() >= rules.stuffedMentions()) {
                add("stuffing", pointer, quotes.of(statement.statement()));
            }
        }
        checkSkills(read);
        Map<String, String> strings = new TreeMap<>();
        collect(document, "", strings);
        strings.forEach((pointer, text) -> checkString(pointer, text, !instructed.contains(pointer)));
        findings.sort(Comparator.comparing(Finding::finding).thenComparing(Finding::pointer));
        return findings.stream().distinct().toList();
    }

    private void checkSkills(List<ReadStatement> read) {
        List<ReadStatement> skills = read.stream()
                .filter(statement -> statement.statement().place() == Place.SKILL)
                .toList();
        long concepts = skills.stream()
                .flatMap(skill -> skill.mentions().stream())
                .map(mention -> mention.rule().concept().id())
                .distinct()
                .count();
        if (concepts >= rules.stuffedSkills()) {
            add("stuffing", "/skills", concepts + " terms of the rubric");
        }
    }

    private void checkString(String pointer, String text, boolean lookForInstructions) {
        String hidden = hidden(text);
        if (!hidden.isEmpty()) {
            add("invisible-characters", pointer, hidden);
        }
        List<Token> tokens = Tokenizer.tokens(text);
        int start = instructions.start(tokens);
        if (lookForInstructions && start < tokens.size()) {
            add(
                    "instruction-to-reader",
                    pointer,
                    text.substring(tokens.get(start).start()));
        }
        List<String> decodings = start < tokens.size() ? List.of() : Decodings.of(text);
        for (String decoded : decodings) {
            List<Token> words = Tokenizer.tokens(decoded);
            if (instructions.start(words) < words.size()) {
                add("encoded-text", pointer, text);
            }
        }
    }

    private void add(String finding, String pointer, String quote) {
        boolean long_ = quote.length() > QUOTE;
        int end = long_ && Character.isHighSurrogate(quote.charAt(QUOTE - 1)) ? QUOTE - 1 : QUOTE;
        String shown = long_ ? quote.substring(0, end) : quote;
        findings.add(new Finding(finding, pointer, shown, rules.sentences().get(finding)));
    }

    /** The code points of the first invisible characters, since they cannot be shown. */
    private static String hidden(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .filter(Invisible::isSuspicious)
                .limit(SHOWN_CHARACTERS)
                .forEach(codePoint -> shown.append(shown.isEmpty() ? "" : " ")
                        .append(String.format(Locale.ROOT, "U+%04X", codePoint)));
        return shown.toString();
    }

    private static void collect(JsonNode node, String pointer, Map<String, String> strings) {
        if (node.isTextual()) {
            strings.put(pointer, node.textValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, strings);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(),
                            pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                            strings));
        }
    }
}
