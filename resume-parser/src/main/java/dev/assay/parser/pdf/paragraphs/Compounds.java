package dev.assay.parser.pdf.paragraphs;

import java.util.Set;

/** Words that stand before a hyphen of their own more often than before one of the typesetter. */
final class Compounds {
    private static final Set<String> FIRST = Set.of(
            "all", "anti", "auto", "back", "best", "bi", "built", "co", "cross", "cut", "data", "double", "end", "ex",
            "fast", "few", "first", "five", "follow", "four", "full", "half", "hand", "hands", "hard", "high", "higher",
            "home", "house", "in", "job", "key", "large", "last", "least", "left", "less", "load", "long", "longer",
            "low", "lower", "machine", "mid", "multi", "near", "new", "no", "node", "non", "off", "on", "one", "open",
            "out", "over", "own", "page", "part", "per", "point", "post", "pre", "price", "rack", "re", "read", "real",
            "right", "role", "row", "run", "second", "self", "semi", "service", "set", "shared", "short", "side",
            "single", "six", "small", "so", "stop", "sub", "team", "ten", "thread", "three", "time", "to", "top",
            "trade", "two", "type", "under", "up", "user", "warm", "well", "wide", "work", "write", "year", "zero");

    private Compounds() {}

    static boolean isFirst(String word) {
        return word.length() == 1 || FIRST.contains(word);
    }
}
