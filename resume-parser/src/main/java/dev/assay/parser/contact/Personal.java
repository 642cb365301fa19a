package dev.assay.parser.contact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page may say of a person and no profile does: age, origin, sex, family and faith. */
final class Personal {
    private static final String BIRTH =
            "(?:date of birth|birth ?date|dob|born(?: on)?|geburtsdatum|geboren(?: am)?|geb\\.|date de naissance|n\u00e9e? le"
                    + "|fecha de nacimiento|data di nascita|data de nascimento|geboortedatum)\\b";

    private static final String LABEL = "(?:age|alter|\u00e2ge|place of birth|geburtsort|lieu de naissance"
            + "|nationality|citizenship|nationalit[\u00e9\u00e0\u00e4]t?|nationaliteit|nacionalidade?|nazionalit\u00e0|staatsangeh\u00f6rigkeit|staatsb\u00fcrgerschaft"
            + "|narodowo\u015b\u0107|obywatelstwo|gender|sex|geschlecht|sexe|sexo|marital status|civil status|familienstand|\u00e9tat civil"
            + "|estado civil|stato civile|religion|konfession)\\s*[:\\t]";

    private static final Pattern LINE =
            Pattern.compile("(?iu)^\\W*(?:" + BIRTH + "|" + LABEL + ")[\\s:\u2013\u2014-]*(.{0,60})$");

    private Personal() {}

    /** A line that has a way to reach the person as well is not only that. */
    static boolean isIn(String line) {
        return LINE.matcher(line).matches() && !Ways.isIn(line);
    }

    /** Where behind its label such a line says what it tells. */
    static int value(String line) {
        Matcher found = LINE.matcher(line);
        return found.matches() ? found.start(1) : 0;
    }
}
