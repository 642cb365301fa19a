package dev.assay.engine.reading;

import dev.assay.engine.text.Token;
import java.util.List;

/** The clauses of a statement, numbered from 0 in the order of the text. */
final class Clauses {
    private final int[] numbers;

    Clauses(List<Token> tokens) {
        this.numbers = new int[tokens.size()];
        for (int i = 1; i < numbers.length; i++) {
            numbers[i] = numbers[i - 1] + (tokens.get(i).opensClause() ? 1 : 0);
        }
    }

    /** Number of the clause that a token stands in. */
    int of(int token) {
        return numbers[token];
    }

    boolean same(int token, int other) {
        return numbers[token] == numbers[other];
    }
}
