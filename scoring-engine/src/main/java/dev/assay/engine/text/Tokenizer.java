package dev.assay.engine.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Cuts a string into tokens. */
public final class Tokenizer {
    private static final Set<Character.UnicodeScript> SYLLABLES =
            EnumSet.of(Character.UnicodeScript.HAN, Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA);

    private final FoldedText text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Tokenizer(FoldedText text) {
        this.text = text;
    }

    public static List<Token> tokens(String source) {
        Tokenizer tokenizer = new Tokenizer(FoldedText.of(source));
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        Gap gap = new Gap();
        while (position < text.length()) {
            int end = tokenEnd();
            if (end == position) {
                gap.add(text, position);
                position++;
            } else {
                add(end, gap);
                gap = new Gap();
            }
        }
    }

    private void add(int end, Gap gap) {
        Token.Joint joint = tokens.isEmpty() ? Token.Joint.SENTENCE : gap.joint(tokens);
        String word = text.text(position, end);
        int after = possessiveEnd(end);
        tokens.add(Token.of(plain(word), text.start(position), text.end(after - 1), joint));
        position = after;
    }

    /** Without apostrophes; between the digits of 1'000 it is the comma of 1,000. */
    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!isApostrophe(word.charAt(i))) {
                plain.append(word.charAt(i));
            } else if (Character.isDigit(word.charAt(i - 1))) {
                plain.append(',');
            }
        }
        return plain.toString();
    }

    /** End of the token that begins here; the position itself when none does. */
    private int tokenEnd() {
        if (text.at(position) == '%') {
            return position + 1;
        }
        int i = position;
        boolean leadingDot = text.at(i) == '.' && text.at(i - 1) == ' ' && isLetter(i + 1);
        if (leadingDot) {
            i++;
        }
        if (!isWord(i)) {
            return position;
        }
        if (isSyllable(i)) {
            return i + 1;
        }
        i = Lakhs.end(text, i);
        while (isWord(i) && !isSyllable(i) || continues(i)) {
            i++;
        }
        return withSigns(i);
    }

    /** Whether a mark inside a token belongs to it: 99.95, 10^9, 1,024, 1'024, didn't. */
    private boolean continues(int i) {
        char c = text.at(i);
        if (c == '.' || c == '^') {
            return isDigit(i - 1) && isDigit(i + 1);
        }
        if (c == ',' || isApostrophe(c) && isDigit(i - 1)) {
            return isDigit(i - 1) && isDigit(i + 1) && isDigit(i + 2) && isDigit(i + 3) && !isDigit(i + 4);
        }
        return isApostrophe(c) && isLetter(i - 1) && isLetter(i + 1) && !isPossessive(i);
    }

    /** {@code c++} and {@code c#} keep their signs; {@code 10k+} does not. */
    private int withSigns(int end) {
        if (!isLetter(end - 1)) {
            return end;
        }
        if (text.at(end) == '#' && !isWord(end + 1)) {
            return end + 1;
        }
        return text.at(end) == '+' && text.at(end + 1) == '+' ? end + 2 : end;
    }

    private int possessiveEnd(int end) {
        return isApostrophe(text.at(end)) && isPossessive(end) ? end + 2 : end;
    }

    private boolean isPossessive(int apostrophe) {
        return text.at(apostrophe + 1) == 's' && !isWord(apostrophe + 2);
    }

    /** U+02BC is a letter to Unicode, and an apostrophe to whoever reads it: a word of nothing else would be empty. */
    private boolean isWord(int i) {
        char c = text.at(i);
        if (isApostrophe(c)) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return Character.isLetterOrDigit(Character.toCodePoint(c, text.at(i + 1)));
        }
        if (Character.isLowSurrogate(c)) {
            return Character.isLetterOrDigit(Character.toCodePoint(text.at(i - 1), c));
        }
        return Character.isLetterOrDigit(c);
    }

    /** Chinese and Japanese put no space between words, so that each sign is a token. */
    private boolean isSyllable(int i) {
        return text.at(i) >= '\u3041' && SYLLABLES.contains(Character.UnicodeScript.of(text.at(i)));
    }

    private boolean isLetter(int i) {
        return Character.isLetter(text.at(i)) && !isApostrophe(text.at(i));
    }

    private boolean isDigit(int i) {
        return Character.isDigit(text.at(i));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02bc';
    }
}
