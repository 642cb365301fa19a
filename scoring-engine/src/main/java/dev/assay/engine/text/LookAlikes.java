package dev.assay.engine.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Letters of other alphabets, and digits, that stand where a Latin letter is meant. */
public final class LookAlikes {
    private static final Map<Integer, Character> LETTERS = new HashMap<>();
    private static final Map<Integer, Character> DIGITS = new HashMap<>();

    static {
        put(LETTERS, "аеорсхуіјѕԁԛԝһкмтвнгґ", "aeopcxyijsdqwhkmtbhrr");
        put(LETTERS, "αορτεικυχβγωζ", "aopteikuxbywz");
        put(LETTERS, "օոսհց", "onuhg");
        put(LETTERS, "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡ", "abcdefghijklmnoprstuvwyzag");
        put(DIGITS, "0134578", "oieastb");
    }

    private LookAlikes() {}

    private static void put(Map<Integer, Character> table, String from, String to) {
        int[] codePoints = from.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            table.put(codePoints[i], to.charAt(i));
        }
    }

    /** What a word of a text looks like, when it mixes Latin letters with such letters and nothing else; null when it does not. */
    public static String latin(Token word) {
        String text = word.text();
        boolean mixed = text.chars().anyMatch(c -> c >= 0x80) && text.chars().anyMatch(LookAlikes::isLatin);
        return mixed ? replaced(text, LETTERS) : null;
    }

    /** The words as somebody reads them who takes such letters, and digits inside words, for what they look like; the same list when there are none. */
    public static List<Token> read(List<Token> words) {
        return words.stream().anyMatch(LookAlikes::isOdd)
                ? words.stream().map(LookAlikes::read).toList()
                : words;
    }

    /** Neither plain letters nor a plain number. */
    private static boolean isOdd(Token word) {
        boolean letter = false;
        boolean digit = false;
        for (int i = 0; i < word.text().length(); i++) {
            char c = word.text().charAt(i);
            letter |= isLatin(c);
            digit |= Character.isDigit(c);
            if (c >= 0x80) {
                return true;
            }
        }
        return letter && digit;
    }

    private static Token read(Token word) {
        String letters = replaced(word.text(), LETTERS);
        String seen = letters == null ? word.text() : letters;
        // A number stays one, but for the one that is a word of most instructions.
        boolean readable = seen.equals("15") || seen.chars().anyMatch(LookAlikes::isLatin);
        String plain = readable ? replaced(seen, DIGITS) : null;
        String read = plain == null ? letters : plain;
        return read == null ? word : Token.of(read, word.start(), word.end(), word.joint());
    }

    private static boolean isLatin(int c) {
        return c >= 'a' && c <= 'z';
    }

    /** The word with all its other characters replaced; null when it has none, or one that the table does not know. */
    private static String replaced(String word, Map<Integer, Character> table) {
        int[] codePoints = word.codePoints().toArray();
        StringBuilder plain = new StringBuilder(codePoints.length);
        for (int codePoint : codePoints) {
            Character meant = isLatin(codePoint) ? Character.valueOf((char) codePoint) : table.get(codePoint);
            if (meant == null) {
                return null;
            }
            plain.append(meant.charValue());
        }
        return plain.toString().equals(word) ? null : plain.toString();
    }
}
