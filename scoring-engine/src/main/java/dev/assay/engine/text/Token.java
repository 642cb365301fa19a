package dev.assay.engine.text;

/**
 * A word, number or percent sign.
 *
 * @param text folded form, or one of the marks below
 * @param key the text in the singular: what phrases are compared by
 * @param start UTF-16 offset in the source
 * @param end end of it, exclusive
 * @param joint what stands between the previous token and this one
 */
public record Token(String text, String key, int start, int end, Joint joint) {
    /** Stands for the whole name of a person or organisation, however long. */
    public static final String NAME = "<name>";

    /** Stands for a word that tells a gender. */
    public static final String PERSON = "<person>";

    /** Stands for a word that is disguised from people or from programs. */
    public static final String DISGUISED = "<disguised>";

    public static final String SELF = "<self>";
    public static final String GROUP = "<group>";
    public static final String OTHER = "<other>";

    /** Greek begins behind it. */
    private static final char FIRST_OTHER_SCRIPT = 0x370;

    /** What stands between two tokens. */
    public enum Joint {
        SPACE,
        /** A full stop and space behind an abbreviation, which end no sentence. */
        ABBREVIATION,
        HYPHEN,
        GLUED,
        /** A comma and no other sign that parts clauses: it also parts the things of a list. */
        COMMA,
        CLAUSE,
        SENTENCE
    }

    static Token of(String text, int start, int end, Joint joint) {
        return new Token(text, Singular.of(text), start, end, joint);
    }

    /** This token read as something else, in the same place. */
    public Token as(String mark) {
        return new Token(mark, mark, start, end, joint);
    }

    public Token spanning(int newEnd) {
        return new Token(text, key, start, newEnd, joint);
    }

    /** This token, with the words from an earlier one on that it swallows. */
    public Token from(Token first) {
        return new Token(text, key, first.start(), end, first.joint());
    }

    /** This token after another joint. */
    public Token after(Joint before) {
        return new Token(text, key, start, end, before);
    }

    public boolean opensClause() {
        return joint == Joint.COMMA || joint == Joint.CLAUSE || joint == Joint.SENTENCE;
    }

    /** Whether it begins with a sign that Latin script uses, as the languages of the rubric do. */
    public boolean isLatin() {
        return text.charAt(0) < FIRST_OTHER_SCRIPT;
    }

    public boolean isNumeric() {
        return Character.isDigit(text.charAt(0));
    }

    /** Whether it is a number and nothing else, as 3 and 1.5 are and "3M" is not. */
    public boolean isPlainNumber() {
        return text.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
    }
}
