package dev.assay.engine.profile;

import dev.assay.engine.text.Phrase;
import dev.assay.engine.text.PhraseIndex;
import dev.assay.engine.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Takes birth, age, graduation and family out of a text, so that a sentence reads as if they had not been told. */
final class PersonalDetails {
    private static final String MONTH =
            "(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)?";
    private static final List<String> YEARS = List.of(
            "born (in|on)? (the)? #",
            "born (in|on)? (the)? # (of)? " + MONTH + " #",
            "born (in|on)? " + MONTH + " #",
            "born (in|on)? " + MONTH + " # #",
            "(date|year|day) of birth (in|is)? #",
            "date of birth (is)? # " + MONTH + " #",
            "(dob|birthday|birthdate) #",
            "class of #",
            "(graduated|graduating|graduate|graduation) (in|year|date|class|of)? #",
            "(graduated|graduation) (in)? " + MONTH + " #");
    private static final List<String> AGES = List.of("(at)? (the)? (age|aged) (of)? #", "# year old", "# year of age");
    private static final List<String> FAMILIES = List.of(
            "(a|the)? (single|married|proud)? (<person>|parent) (of|to) #",
            "(a|the)? (single|married|proud)? (<person>|parent) (of|to) # (young|small|grown)? (child|children|kid|<person>)",
            "<person> <person> (<person>)?");
    private static final int FIRST_YEAR = 1900;
    private static final int YOUNGEST = 14;
    private static final int OLDEST = 99;

    private final PhraseIndex<Kind> phrases = new PhraseIndex<>();

    private enum Kind {
        YEAR,
        AGE,
        FAMILY
    }

    PersonalDetails() {
        YEARS.forEach(phrase -> phrases.add(Phrase.parse(phrase), Kind.YEAR));
        AGES.forEach(phrase -> phrases.add(Phrase.parse(phrase), Kind.AGE));
        FAMILIES.forEach(phrase -> phrases.add(Phrase.parse(phrase), Kind.FAMILY));
    }

    /** The tokens without personal details; what ended a sentence or clause before one does so behind it. */
    List<Token> without(List<Token> tokens) {
        BitSet dropped = new BitSet();
        for (PhraseIndex.Hit<Kind> hit : phrases.find(tokens)) {
            if (isMeant(hit, tokens)) {
                dropped.set(hit.from(), hit.to());
            }
        }
        return dropped.isEmpty() ? tokens : kept(tokens, dropped);
    }

    private static boolean isMeant(PhraseIndex.Hit<Kind> hit, List<Token> tokens) {
        List<Token> words = tokens.subList(hit.from(), hit.to());
        boolean whole = words.stream().skip(1).noneMatch(word -> word.joint() == Token.Joint.SENTENCE);
        return whole
                && switch (hit.value()) {
                    case YEAR -> isYear(words.get(words.size() - 1).text());
                    case AGE -> words.stream().anyMatch(word -> isAge(word.text())) && !measures(tokens, hit.to());
                    case FAMILY -> true;
                };
    }

    /** A year, or a date that ends with one: 1985, 12.03.1985. */
    private static boolean isYear(String text) {
        String last = text.substring(text.lastIndexOf('.') + 1);
        boolean digits = last.length() == 4 && last.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && Integer.parseInt(last) >= FIRST_YEAR && Integer.parseInt(last) < FIRST_YEAR + 200;
    }

    private static boolean isAge(String text) {
        boolean digits = text.length() == 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && Integer.parseInt(text) >= YOUNGEST && Integer.parseInt(text) <= OLDEST;
    }

    /** "age 30 seconds": a number that measures something is no age. */
    private static boolean measures(List<Token> tokens, int behind) {
        boolean follows = behind < tokens.size() && !tokens.get(behind).opensClause();
        return follows && tokens.get(behind).text().matches("%|ms|(second|minute|hour|day|week|month|percent).*");
    }

    private static List<Token> kept(List<Token> tokens, BitSet dropped) {
        List<Token> kept = new ArrayList<>(tokens.size());
        Token.Joint strongest = Token.Joint.GLUED;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (dropped.get(i)) {
                strongest = stronger(strongest, token.joint());
            } else {
                boolean behind = i > 0 && dropped.get(i - 1);
                kept.add(behind ? token.after(stronger(strongest, token.joint())) : token);
                strongest = Token.Joint.GLUED;
            }
        }
        return kept;
    }

    private static Token.Joint stronger(Token.Joint one, Token.Joint other) {
        return one.compareTo(other) < 0 || one == Token.Joint.GLUED ? other : one;
    }
}
