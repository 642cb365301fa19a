package dev.assay.parser.contact;

import dev.assay.parser.dates.DateSpan;
import dev.assay.parser.dates.DateSpans;
import dev.assay.parser.document.Piece;
import dev.assay.parser.resume.Draft;
import dev.assay.parser.resume.Entry;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the ways to reach a person out of a line: e-mail, page, profiles in networks, phone. */
final class Ways {
    private static final double SURE = 0.98;
    private static final int FEWEST_DIGITS = 7;

    /** With the bounds of the standards: without them a long word would be tried from each of its letters, and deep in the stack. */
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,63}");

    private static final Pattern URL = Pattern.compile(
            "(?i)(?:https?://|www\\.)[^\\s|,;<>()]+|(?<![@\\w.-])(?!(?:asp|ado|vb|ml)\\.net\\b|(?:socket|draw)\\.io\\b)(?:[a-z0-9-]{1,63}\\.){1,8}(?:com|org|net|io|dev|me|ai|eu|de|nl|pl|uk|fr|ch|at|se|dk|no|es|it|pt|app|tech|info|example)(?:/[^\\s|,;<>()]*)?(?![\\w@])");

    /** There a person has a profile, and not a page of their own. */
    private static final Pattern NETWORK =
            Pattern.compile("(?i)(?:^|[/.])(linkedin|github|gitlab|xing|twitter|stackoverflow|orcid)\\.(?:com|org)/");

    private static final String BEFORE_NUMBER = "(?<=^|[|\u2022\u00b7,;:\\t]\\s{0,2})";
    private static final String BEHIND_NUMBER = "(?=\\s*(?:$|[|\u2022\u00b7,;\\t]))";

    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w.])(?:\\+|00|\\(?0)[\\d\\s().\u2011/-]{6,20}\\d(?!\\d)|\\(\\d{3}\\)\\s?\\d{3}[-.\\s]\\d{4}|\\b\\d{3}[-.]\\d{3}[-.]\\d{4}\\b"
                    // Without any sign of a phone only where nothing else stands in its place.
                    + "|" + BEFORE_NUMBER + "(?:\\d{10}|\\d{3} \\d{3} \\d{3,4})" + BEHIND_NUMBER);

    private final Draft draft;
    private final Entry basics;

    Ways(Draft draft) {
        this.draft = draft;
        this.basics = draft.basics();
    }

    static boolean isEmailIn(String text) {
        return text.indexOf('@') >= 0 && EMAIL.matcher(text).find();
    }

    static boolean beginsWithEmail(String text) {
        return EMAIL.matcher(text).lookingAt();
    }

    static boolean isIn(String text) {
        return isEmailIn(text)
                || URL.matcher(text).find()
                || PHONE.matcher(text).results().anyMatch(found -> isPhone(found.group()));
    }

    /** The line with tabs in the place of what was taken, so that offsets stay right. */
    Piece takenFrom(Piece line) {
        Piece withoutEmail = isEmailIn(line.text()) ? take(line, EMAIL, "email") : line;
        return take(take(withoutEmail, URL, "url"), PHONE, "phone");
    }

    private Piece take(Piece line, Pattern pattern, String field) {
        StringBuilder text = new StringBuilder(line.text());
        Matcher found = pattern.matcher(line.text());
        while (found.find()) {
            Piece value = line.part(found.start(), found.end()).trimmed(".,;");
            if (!field.equals("phone") || isPhone(value.text())) {
                put(field, value);
                text.replace(found.start(), found.end(), "\t".repeat(found.end() - found.start()));
            }
        }
        return new Piece(text.toString(), line.origin(), line.style());
    }

    /** The day of birth has as many digits. */
    private static boolean isPhone(String digits) {
        String text = digits.strip();
        List<DateSpan> dates = DateSpans.find(text);
        boolean date =
                !dates.isEmpty() && dates.get(0).from() == 0 && dates.get(0).to() == text.length();
        return !date && text.replaceAll("\\D", "").length() >= FEWEST_DIGITS;
    }

    /** The first of a kind is the person's; what has no place is kept as text. */
    private void put(String field, Piece value) {
        Matcher network = NETWORK.matcher(value.text());
        boolean profile = field.equals("url") && network.find();
        if (!profile && !basics.has(field)) {
            basics.put(field, value, SURE);
        } else if (field.equals("url")) {
            Entry entry = basics.add("profiles");
            entry.put("url", value, SURE);
            if (profile) {
                entry.put("network", value.part(network.start(1), network.end(1)), SURE);
            }
        } else {
            draft.leave(value);
        }
    }
}
