package dev.assay.parser.word.rtf;

import com.rtfparserkit.rtf.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of colours of an RTF file: entries end with a semicolon, one that says nothing is the colour of text. */
final class RtfColours {
    private static final int MOST = 10_000;

    private final List<Optional<Integer>> all = new ArrayList<>();
    private boolean told;
    private int rgb;

    List<Optional<Integer>> all() {
        return all;
    }

    void set(Command part, int value) {
        int shift = part == Command.red ? 16 : part == Command.green ? 8 : part == Command.blue ? 0 : -1;
        if (shift >= 0) {
            rgb |= (value & 0xff) << shift;
            told = true;
        }
    }

    void read(String text) {
        for (int i = 0; i < text.length() && all.size() < MOST; i++) {
            if (text.charAt(i) == ';') {
                all.add(told ? Optional.of(rgb) : Optional.empty());
                told = false;
                rgb = 0;
            }
        }
    }
}
