package dev.assay.engine.integrity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Beginnings of words, one of which stands in an instruction to the reader; decoding every text for nothing would cost more than reading it. */
final class Stems {
    private static final List<String> PLAIN = List.of(
            "ignor",
            "instruc",
            "disregard",
            "forget",
            "override",
            "score",
            "rating",
            "rank",
            "candidate",
            "applicant",
            "prompt",
            "give",
            "award",
            "assign",
            "you are",
            "recommend",
            "highest",
            "overall",
            "rubric",
            "qualified",
            "hire",
            "evaluat",
            "assume",
            "conclude",
            "developer mode",
            "maximum",
            "perfect",
            "approve");

    /** The letters by which a place in a text is looked up. */
    private static final int FIRST = 3;

    /** Of each letter. */
    private static final int BITS = 5;

    private static final int MASK = (1 << BITS) - 1;

    /** Whether a stem may begin with such letters; most places in a text are refused after one look. */
    private final BitSet begins = new BitSet(1 << FIRST * BITS);

    private final Map<Integer, List<String>> byFirst = new HashMap<>();

    private Stems() {}

    /** As they are after an encoding. */
    static Stems written(UnaryOperator<String> encoding) {
        Stems stems = new Stems();
        for (String plain : PLAIN) {
            String stem = encoding.apply(plain);
            stems.begins.set(first(stem, 0));
            stems.byFirst
                    .computeIfAbsent(first(stem, 0), letters -> new ArrayList<>())
                    .add(stem);
        }
        return stems;
    }

    /** Whether one of them stands anywhere in a text in lower case. */
    boolean isIn(String text) {
        for (int i = 0; i + FIRST <= text.length(); i++) {
            int first = first(text, i);
            if (begins.get(first) && isAt(byFirst.get(first), text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(List<String> stems, String text, int at) {
        for (String stem : stems) {
            if (text.startsWith(stem, at)) {
                return true;
            }
        }
        return false;
    }

    private static int first(String text, int at) {
        int first = 0;
        for (int i = at; i < at + FIRST; i++) {
            first = first << BITS | text.charAt(i) & MASK;
        }
        return first;
    }
}
