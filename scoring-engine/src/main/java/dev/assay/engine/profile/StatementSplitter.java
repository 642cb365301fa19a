package dev.assay.engine.profile;

import dev.assay.engine.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Cuts the tokens of a string into statements so that taking the quote of one out of the string leaves the others exactly
 * as they were: a quote takes its full stop and brackets with it, and never a bullet.
 */
final class StatementSplitter {
    private static final String CLOSERS = ".!?)]}\"'\u2019\u201d\u2026\u3002";
    private static final String OPENERS = "([{\"'\u2018\u201c~<>=$\u20ac\u00a3#@\u2248\u2264\u2265";

    private final ToIntFunction<List<Token>> breakBefore;

    /** A range of tokens with the offsets of its quote. */
    record Piece(int start, int end, List<Token> tokens) {}

    /** @param breakBefore index of the token at which a sentence must be cut, or its size */
    StatementSplitter(ToIntFunction<List<Token>> breakBefore) {
        this.breakBefore = breakBefore;
    }

    List<Piece> split(String source, List<Token> tokens) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).joint() == Token.Joint.SENTENCE) {
                cut(source, tokens.subList(from, i), pieces);
                from = i;
            }
        }
        return pieces;
    }

    private void cut(String source, List<Token> sentence, List<Piece> pieces) {
        int at = breakBefore.applyAsInt(sentence);
        if (at > 0 && at < sentence.size()) {
            add(source, sentence.subList(0, at), pieces);
            add(source, sentence.subList(at, sentence.size()), pieces);
        } else if (!sentence.isEmpty()) {
            add(source, sentence, pieces);
        }
    }

    private static void add(String source, List<Token> tokens, List<Piece> pieces) {
        int floor = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).end();
        int start = tokens.get(0).start();
        while (start > floor && OPENERS.indexOf(source.charAt(start - 1)) >= 0) {
            start--;
        }
        int end = tokens.get(tokens.size() - 1).end();
        while (end < source.length() && CLOSERS.indexOf(source.charAt(end)) >= 0) {
            end++;
        }
        pieces.add(new Piece(start, end, tokens));
    }
}
