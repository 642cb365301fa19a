package dev.assay.engine.profile;

import dev.assay.engine.text.Token;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Cuts the tokens of a string into statements so that taking the quote of one out of the string leaves the others exactly
 * as they were: a quote takes its full stop and brackets with it, and never a bullet. A sentence that only goes on with the
 * one before it ("It is run by the vendor.", "Five replicas.") belongs to the same statement.
 */
final class StatementSplitter {
    private static final String CLOSERS = ".!?)]}\"'\u2019\u201d\u2026\u3002";
    private static final String OPENERS = "([{\"'\u2018\u201c~<>=$\u20ac\u00a3#@\u2248\u2264\u2265";

    /** Kinds of sign of which bullets are. */
    private static final Set<Integer> MARKS = Set.of(
            (int) Character.OTHER_PUNCTUATION, (int) Character.DASH_PUNCTUATION, (int) Character.OTHER_SYMBOL, (int)
                    Character.MATH_SYMBOL);

    /** What stands for something that the sentence before has named. */
    private static final Set<String> ANAPHORA =
            Set.of("it", "its", "this", "that", "these", "those", "both", "such", Token.OTHER);

    private static final Set<String> OBJECTS = Set.of("it", Token.OTHER);

    /** Tokens of a sentence that is too short to tell a deed by itself, and of one that is about the one before where it says "it". */
    private static final int SHORT = 6;

    private static final int BRIEF = 12;

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
        for (int i = end(tokens, 0); from < tokens.size(); i = end(tokens, i)) {
            boolean goesOn = i < tokens.size()
                    && !isBullet(source, tokens.get(i - 1).end(), tokens.get(i).start())
                    && goesOn(tokens.subList(from, i), tokens.subList(i, end(tokens, i)));
            if (!goesOn) {
                cut(source, tokens.subList(from, i), pieces);
                from = i;
            }
        }
        return pieces;
    }

    private static int end(List<Token> tokens, int from) {
        int end = from + 1;
        while (end < tokens.size() && tokens.get(end).joint() != Token.Joint.SENTENCE) {
            end++;
        }
        return Math.min(end, tokens.size());
    }

    /** Whether something other than the end of a sentence parts the two: an item of a list stands for itself. */
    private static boolean isBullet(String source, int end, int start) {
        return Normalizer.normalize(source.substring(end, start), Normalizer.Form.NFKC)
                .chars()
                .anyMatch(
                        c -> MARKS.contains(Character.getType(c)) && CLOSERS.indexOf(c) < 0 && OPENERS.indexOf(c) < 0);
    }

    /** Whether a sentence tells more of what the one before has begun; nothing is drawn to words that speak to the reader. */
    private boolean goesOn(List<Token> before, List<Token> sentence) {
        boolean refers = ANAPHORA.contains(sentence.get(0).text())
                || sentence.size() <= BRIEF && sentence.stream().anyMatch(token -> OBJECTS.contains(token.text()));
        return (refers || sentence.size() < SHORT)
                && breakBefore.applyAsInt(before) == before.size()
                && breakBefore.applyAsInt(sentence) == sentence.size();
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
