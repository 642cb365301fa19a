package dev.assay.parser.word.rtf;

import com.rtfparserkit.rtf.Command;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of styles in an RTF file, as far as they are those of headings. */
final class RtfStyles {
    private static final int LONGEST_NAME = 100;

    private final Map<Integer, Integer> levels = new HashMap<>();
    private final StringBuilder name = new StringBuilder();
    private int number;

    void set(Command command, int parameter) {
        if (command == Command.s) {
            number = parameter;
        }
    }

    /** A semicolon ends a name. */
    void read(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ';') {
                close(name.toString().strip().toLowerCase(Locale.ROOT));
                name.setLength(0);
            } else if (name.length() < LONGEST_NAME) {
                name.append(text.charAt(i));
            }
        }
    }

    private void close(String told) {
        if (told.matches("heading [1-9]")) {
            levels.put(number, told.charAt(8) - '0');
        } else if (told.equals("title")) {
            levels.put(number, 1);
        }
        number = 0;
    }

    int level(int style) {
        return levels.getOrDefault(style, 0);
    }
}
