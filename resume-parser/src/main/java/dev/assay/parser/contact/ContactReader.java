package dev.assay.parser.contact;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Piece;
import dev.assay.parser.resume.Draft;
import dev.assay.parser.resume.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads name, label and ways to reach a person from the top of the page, a contact section, headers and footers. */
public final class ContactReader {
    private static final double LIKELY = 0.8;
    private static final double GUESSED = 0.5;
    private static final int LONGEST_LABEL = 110;
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^\\W*(e-?mail|mail|phone|mobile|mob|cell|tel|telephone|telefon|t\u00e9l\u00e9phone|handy|web|website|homepage|url|linkedin|github|location|address|adresse|based in|city|ort|name|contact|personal|portfolio|blog|company|work|home|other|m|t|e|w|p|a)\\W*$");
    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)^(?:location|address|adresse|based in|lives in|city|ort|wohnort|anschrift)\\s*:?\\s+");
    private static final Pattern NAME_LABEL = Pattern.compile(
            "(?iu)^(?:name|full name|vor- und (?:nach|zu)name|vorname und name|nom|nombre|nome|naam)\\s*[:\\t]\\s*");
    private static final Pattern TITLE_OF_PAGE = Pattern.compile(
            "(?iu)^(curriculum vitae|curriculum|r\u00e9sum\u00e9|resume|cv|lebenslauf|\u017cyciorys)(\\s+(of|von|de)\\s+|\\s*[:\u2013\u2014|-]\\s*|$)");
    private static final Pattern PART =
            Pattern.compile("\\t+|\\s*[|\u2022\u00b7\u2758\u2502\u25c6\u25aa]\\s*|\\s{3,}|\\s+[\u2013\u2014]\\s+|\\n");
    private static final Pattern BEHIND_NAME = Pattern.compile(PART.pattern() + "|,\\s+");
    private static final Pattern PLACE =
            Pattern.compile("[\\p{L} .'\u2019/()-]{2,40}(?:,\\s*[\\p{L} .'\u2019-]{2,40}){1,2}");

    private final Draft draft;
    private final Entry basics;
    private final Ways ways;

    public ContactReader(Draft draft) {
        this.draft = draft;
        this.basics = draft.basics();
        this.ways = new Ways(draft);
    }

    /** Whether a line has an address, a page or a number of a person. */
    public static boolean isReachedBy(String line) {
        return Ways.isIn(line);
    }

    /** @param where they stand */
    public void read(List<Block> blocks, Where where) {
        List<Block> left = new ArrayList<>(blocks);
        if (where == Where.TOP && !basics.has("name")) {
            name(left).ifPresent(left::remove);
        }
        for (Block block : left) {
            if (Personal.isIn(block.text())) {
                parts(withoutPersonal(block.piece()), where);
            } else {
                line(block, where);
            }
        }
    }

    /** What else stands on a line that begins with age or origin. */
    private static Piece withoutPersonal(Piece line) {
        Piece rest = line;
        while (Personal.isIn(rest.text())) {
            int end = rest.text().length();
            Matcher cut = PART.matcher(rest.text());
            rest = rest.part(cut.find(Personal.value(rest.text())) ? cut.end() : end, end);
        }
        return rest;
    }

    private Optional<Block> name(List<Block> blocks) {
        Block largest = null;
        for (Block block : blocks) {
            boolean larger = largest == null || size(block) > size(largest) + 0.9;
            largest = larger && isName(block.text()) ? block : largest;
        }
        if (largest != null) {
            Piece rest = named(largest);
            boolean label = isLabel(rest.text()) && !basics.has("label");
            if (label) {
                basics.put("label", rest, LIKELY);
            } else {
                parts(rest, Where.TOP);
            }
        }
        return Optional.ofNullable(largest);
    }

    /** Puts the name, and returns what comes after it. */
    private Piece named(Block line) {
        int end = nameEnd(line);
        Piece name = withoutTitle(line.piece().part(0, end)).trimmed(",");
        Piece rest = behind(line.piece(), end);
        int given = line.text().startsWith(",", end) ? PersonName.given(name.text(), rest.text()) : 0;
        if (given > 0) {
            basics.put("name", rest.text().substring(0, given) + " " + name.text(), name, LIKELY);
            rest = behind(rest, given);
        } else {
            basics.put("name", name, LIKELY);
        }
        int letters = PersonName.lettersOf(rest.text());
        if (letters > 0) {
            draft.leave(rest.part(0, letters));
            rest = behind(rest, letters);
        }
        return rest;
    }

    private static Piece behind(Piece piece, int end) {
        return piece.part(end, piece.text().length()).trimmed(",|\u2022\u00b7\u2013\u2014");
    }

    private static double size(Block block) {
        return block.spans().get(0).style().size();
    }

    private static Piece withoutTitle(Piece piece) {
        Piece bare = piece;
        for (Pattern label : List.of(TITLE_OF_PAGE, NAME_LABEL)) {
            Matcher before = label.matcher(bare.text());
            bare = before.find() ? bare.part(before.end(), bare.text().length()) : bare;
        }
        return bare;
    }

    /** Where the look changes or something else is parted from the name. */
    private static int nameEnd(Block block) {
        int title = block.text().length() - withoutTitle(block.piece()).text().length();
        int look = block.spans().size() > 1
                ? block.spans().get(0).text().length()
                : block.text().length();
        Matcher part = BEHIND_NAME.matcher(block.text());
        int end = part.find(title) ? part.start() : block.text().length();
        return Math.min(end, look > title ? look : end);
    }

    private static boolean isName(String text) {
        Matcher page = TITLE_OF_PAGE.matcher(text);
        String bare = page.find() ? text.substring(page.end()) : text;
        return !bare.isBlank()
                && bare.length() < 90
                && !Ways.beginsWithEmail(bare)
                && !bare.strip().isEmpty()
                && Character.isLetter(bare.strip().charAt(0))
                && bare.split("\\s+").length <= 14
                && !bare.endsWith(".");
    }

    private void line(Block block, Where where) {
        Piece piece = block.piece();
        if (NAME_LABEL.matcher(piece.text()).lookingAt() && !basics.has("name")) {
            parts(named(block), where);
        } else if (piece.text().length() > LONGEST_LABEL && !Ways.isEmailIn(piece.text())) {
            basics.extend("summary", piece, LIKELY);
        } else if (where == Where.TOP && !basics.has("label") && isLabel(piece.text())) {
            basics.put("label", piece, LIKELY);
        } else {
            parts(piece, where);
        }
    }

    /** What a person is stands below the name, alone on its line. */
    private static boolean isLabel(String text) {
        boolean place = PLACE.matcher(text).matches() && isPlace(text)
                || LABELLED.matcher(text).find();
        return !Ways.isIn(text)
                && !place
                && !Personal.isIn(text)
                && !text.endsWith(".")
                && !TITLE_OF_PAGE.matcher(text).matches()
                && text.length() > 2;
    }

    private void parts(Piece line, Where where) {
        List<Piece> rest = new ArrayList<>();
        Piece left = ways.takenFrom(line);
        Matcher cut = PART.matcher(left.text());
        Matcher labelled = LABELLED.matcher(left.text());
        int from = 0;
        // "Anschrift" and what stands in the next cell are one.
        int at = labelled.find() ? labelled.end() : 0;
        while (cut.find(at)) {
            rest.add(left.part(from, cut.start()));
            from = cut.end();
            at = from;
        }
        rest.add(left.part(from, left.text().length()));
        for (Piece piece : rest) {
            Piece bare = piece.trimmed(",;|:\u2022\u00b7\u2013\u2014\u001f");
            if (!bare.isEmpty()
                    && !LABEL.matcher(bare.text()).matches()
                    && !Personal.isIn(bare.text())
                    && !TITLE_OF_PAGE.matcher(bare.text()).matches()) {
                word(bare, where);
            }
        }
    }

    private void word(Piece piece, Where where) {
        String text = piece.text();
        Matcher labelled = LABELLED.matcher(text);
        if (labelled.find()) {
            place(piece.part(labelled.end(), text.length()), LIKELY);
        } else if (!basics.has("location")
                && text.length() < 60
                && (PLACE.matcher(text).matches() && isPlace(text) || where == Where.SECTION)) {
            place(piece, GUESSED);
        } else if (where == Where.TOP
                && !basics.has("label")
                && text.length() <= LONGEST_LABEL
                && !text.endsWith(".")) {
            basics.put("label", piece, GUESSED);
        } else if (where == Where.TOP || text.length() > 40) {
            basics.extend("summary", piece, GUESSED);
        } else {
            draft.leave(piece);
        }
    }

    /** A country or its code comes last. */
    private static boolean isPlace(String text) {
        return Countries.isCountry(text.substring(text.lastIndexOf(',') + 1).strip());
    }

    private void place(Piece piece, double confidence) {
        Entry location = basics.object("location");
        int comma = piece.text().lastIndexOf(',');
        String country = piece.text().substring(comma + 1).strip();
        if (comma < 0 || !Countries.isCountry(country)) {
            location.put("city", piece, confidence);
            return;
        }
        location.put("city", piece.part(0, comma), confidence);
        Countries.code(country)
                .ifPresent(code -> location.put(
                        "countryCode", code, piece.part(comma + 1, piece.text().length()), confidence));
    }
}
