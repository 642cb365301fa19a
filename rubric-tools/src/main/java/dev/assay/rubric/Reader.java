package dev.assay.rubric;

import dev.assay.engine.profile.Place;
import dev.assay.engine.profile.Statement;
import dev.assay.engine.reading.ReadStatement;
import dev.assay.engine.reading.StatementReader;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.text.Pronouns;
import dev.assay.engine.text.Token;
import dev.assay.engine.text.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads single sentences as the engine does. */
final class Reader {

    private final StatementReader reader;

    Reader(Rubric rubric) {
        this.reader = new StatementReader(rubric);
    }

    static List<Token> tokens(String text) {
        return Pronouns.marked(Tokenizer.tokens(text));
    }

    /** The same string for all spellings of a phrase that the engine treats as one. */
    static String canonical(String phrase) {
        List<Token> tokens = tokens(phrase);
        return tokens.stream().map(Token::key).collect(Collectors.joining(tokens.size() == 2 ? "" : " "));
    }

    /** Ids of the concepts and notes in the sentence; none if it is read as an instruction to the reader. */
    Set<String> found(String sentence) {
        ReadStatement read = reader.read(
                new Statement(Place.WORK, 1, Optional.empty(), "", 0, sentence.length(), tokens(sentence), sentence));
        Set<String> found = new HashSet<>();
        read.mentions().forEach(mention -> found.add(mention.rule().concept().id()));
        read.notes().forEach(note -> found.add(note.rule().id()));
        return found;
    }
}
