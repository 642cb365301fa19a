package dev.assay.engine.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Finding;
import dev.assay.engine.profile.Place;
import dev.assay.engine.profile.Statement;
import dev.assay.engine.reading.Instructions;
import dev.assay.engine.reading.ReadStatement;
import dev.assay.engine.rubric.Grade;
import dev.assay.engine.rubric.IntegrityRules;
import dev.assay.engine.text.HiddenText;
import dev.assay.engine.text.Invisible;
import dev.assay.engine.text.LookAlikes;
import dev.assay.engine.text.Pronouns;
import dev.assay.engine.text.Repertoire;
import dev.assay.engine.text.Singular;
import dev.assay.engine.text.Token;
import dev.assay.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for doubts about the text itself, in every string of the document, read or not. */
public final class FindingWriter {
    private static final int QUOTE = 300;
    private static final int SHOWN_CHARACTERS = 8;

    private final IntegrityRules rules;
    private final Instructions instructions;
    private final Predicate<String> vocabulary;
    private final List<Finding> findings = new ArrayList<>();

    /** @param vocabulary word keys of the rubric, which somebody may disguise */
    public FindingWriter(IntegrityRules rules, Instructions instructions, Predicate<String> vocabulary) {
        this.rules = rules;
        this.instructions = instructions;
        this.vocabulary = vocabulary;
    }

    public List<Finding> write(JsonNode document, List<ReadStatement> read) {
        Set<String> instructed = new HashSet<>();
        for (ReadStatement statement : read) {
            String pointer = statement.statement().pointer();
            if (statement.instruction()) {
                instructed.add(pointer);
                add("instruction-to-reader", pointer, quote(document, statement.statement()));
            } else if (statement.grade() == Grade.CLAIMED
                    && statement.mentions().size() >= rules.stuffedMentions()) {
                add("stuffing", pointer, quote(document, statement.statement()));
            }
        }
        checkSkills(read);
        Strings.of(document).forEach((pointer, text) -> checkString(pointer, text, !instructed.contains(pointer)));
        findings.sort(Comparator.comparing(Finding::finding).thenComparing(Finding::pointer));
        return findings.stream().distinct().toList();
    }

    private static String quote(JsonNode document, Statement statement) {
        return document.at(statement.pointer()).textValue().substring(statement.start(), statement.end());
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

    private void checkString(String pointer, String original, boolean lookForInstructions) {
        String text = Repertoire.of(original);
        String invisible = invisible(text);
        if (!invisible.isEmpty()) {
            add("invisible-characters", pointer, invisible);
        }
        for (HiddenText.Range hidden : HiddenText.in(text)) {
            add("hidden-text", pointer, original.substring(hidden.start(), hidden.end()));
        }
        List<Token> tokens = Pronouns.marked(Tokenizer.tokens(text));
        checkLetters(pointer, original, tokens);
        int start = instructions.start(tokens);
        checkDecodings(pointer, original, text);
        if (lookForInstructions && start < tokens.size()) {
            add(
                    "instruction-to-reader",
                    pointer,
                    original.substring(tokens.get(start).start()));
        }
    }

    private void checkLetters(String pointer, String text, List<Token> tokens) {
        for (Token token : tokens) {
            String seen = LookAlikes.latin(token);
            if (seen != null && vocabulary.test(Singular.of(seen))) {
                add("look-alike-letters", pointer, text.substring(token.start(), token.end()));
            }
        }
    }

    private void checkDecodings(String pointer, String original, String text) {
        for (String decoded : Decodings.of(text)) {
            List<Token> words = Pronouns.marked(Tokenizer.tokens(decoded));
            if (instructions.start(words) < words.size()) {
                add("encoded-text", pointer, original);
            }
        }
    }

    private void add(String finding, String pointer, String quote) {
        boolean long_ = quote.length() > QUOTE;
        int end = long_ && Character.isHighSurrogate(quote.charAt(QUOTE - 1)) ? QUOTE - 1 : QUOTE;
        String shown = long_ ? quote.substring(0, end) : quote;
        findings.add(new Finding(finding, pointer, shown, rules.sentence(finding)));
    }

    /** The code points of the first invisible characters, since they cannot be shown. */
    private static String invisible(String text) {
        StringBuilder shown = new StringBuilder();
        Invisible.suspicious(text)
                .limit(SHOWN_CHARACTERS)
                .forEach(codePoint -> shown.append(shown.isEmpty() ? "" : " ")
                        .append(String.format(Locale.ROOT, "U+%04X", codePoint)));
        return shown.toString();
    }
}
