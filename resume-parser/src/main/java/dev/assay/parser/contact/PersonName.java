package dev.assay.parser.contact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands behind a comma after a name and is no label. */
final class PersonName {
    /** "Kowalski", "van der Berg". */
    private static final Pattern FAMILY = Pattern.compile(
            "(?:(?:[Vv][ao]n|[Dd]e[lrn]?|[Dd][aiu]|[Ll][ae]|[Tt]en|[AaEe]l|bin)\\s+)*\\p{Lu}[\\p{L}'\u2019-]+");

    /** One to three, of which the later ones may be initials. */
    private static final Pattern GIVEN = Pattern.compile(
            "\\p{Lu}\\p{Ll}[\\p{L}'\u2019-]*(?:\\s+(?:\\p{Lu}\\.?|\\p{Lu}\\p{Ll}[\\p{L}'\u2019-]*)(?![\\p{L}.])){0,2}(?=\\s*(?:$|[,\\t|\u2022\u00b7]|\\s[\u2013\u2014-]\\s))");

    private static final Pattern ROLE = Pattern.compile(
            "(?iu).*(engineer|develop|manag|architect|scien|analyst|consult|design|lead|direct|research|student|program|admin|special|officer|head|founder|professor|teacher|physic|mathemat|entwickl|ingeni|ing\u00e9ni|intern\\b|expert|freelanc|remote).*");

    private static final String LETTER =
            "(?:MBA|M\\.?Sc\\.?|B\\.?Sc\\.?|Ph\\.?\\s?D\\.?|Dr\\.|M\\.?A\\.?|B\\.?A\\.?|M\\.?Eng\\.?|B\\.?Eng\\.?|P\\.?\\s?Eng\\.?|M\\.?D\\.?|J\\.?D\\.?|LL\\.?[BM]\\.?|CPA|CFA|PMP|CSM|CISSP|CISA|CISM|CKA|CKAD|ITIL|ACCA|Esq\\.?|Dipl\\.-Ing\\.)";

    /** Of degrees and certificates. */
    private static final Pattern LETTERS = Pattern.compile(
            LETTER + "(?:[,\\s]+" + LETTER + ")*(?=\\s*(?:$|[,\\t|\u2022\u00b7]|\\s[\u2013\u2014-]\\s))");

    private PersonName() {}

    /** Of "Kowalski, Jan" how long the given names are; 0 where there are none behind. */
    static int given(String name, String behind) {
        Matcher given = GIVEN.matcher(behind);
        boolean turned = FAMILY.matcher(name).matches()
                && given.lookingAt()
                && lettersOf(behind) == 0
                && !ROLE.matcher(given.group()).matches()
                && !Countries.isCountry(given.group());
        return turned ? given.end() : 0;
    }

    /** Of "MBA, PMP | Engineer" how long the letters are. */
    static int lettersOf(String behind) {
        Matcher letters = LETTERS.matcher(behind);
        return letters.lookingAt() ? letters.end() : 0;
    }
}
