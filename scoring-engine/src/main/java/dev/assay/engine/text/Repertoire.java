package dev.assay.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * The characters that the engine knows: those of Unicode 13, which Java 17 has. A later JVM takes more of them for letters, so that the same text would
 * fall into other words there and get another score.
 */
public final class Repertoire {
    private static final char UNKNOWN = '\uFFFD';

    /** The plane of invisible signs: those that no version has yet are as invisible, and disguise as well. */
    private static final int INVISIBLE_FROM = 0xE0000;

    private static final int INVISIBLE_TO = 0xE1000;
    private static final int HEXADECIMAL = 16;
    private static final BitSet ASSIGNED = read();

    private Repertoire() {}

    /** The text with every unknown character as a sign without a meaning; offsets stay what they were. */
    public static String of(String text) {
        StringBuilder known = null;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int codePoint = text.codePointAt(i);
            next = i + Character.charCount(codePoint);
            if (!ASSIGNED.get(codePoint)) {
                known = known == null ? new StringBuilder(text) : known;
                for (int unit = i; unit < next; unit++) {
                    known.setCharAt(unit, UNKNOWN);
                }
            }
        }
        return known == null ? text : known.toString();
    }

    static boolean knows(int codePoint) {
        return ASSIGNED.get(codePoint);
    }

    /** The file has the lengths of the runs of characters in turn, first of unassigned ones (none), then of assigned ones, and so on. */
    private static BitSet read() {
        try (InputStream in = Repertoire.class.getResourceAsStream("unicode-13.txt")) {
            String runs = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            BitSet assigned = new BitSet();
            int at = 0;
            boolean known = false;
            for (String run : runs.strip().split("\\s+")) {
                int end = at + Integer.parseInt(run, HEXADECIMAL);
                assigned.set(at, end, known);
                known = !known;
                at = end;
            }
            assigned.set(INVISIBLE_FROM, INVISIBLE_TO);
            return assigned;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
