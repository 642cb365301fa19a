package dev.assay.parser.entries.achievements;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Piece;
import dev.assay.parser.entries.heads.HeadReader;
import dev.assay.parser.entries.heads.When;
import java.util.regex.Pattern;

/** A line without its date. @param rest what stands on the other side of the date, possibly empty */
record Undated(Piece whole, Piece rest) {
    private static final Pattern OPENS = Pattern.compile("(?s).*[,;:(\\[|\u2022\u00b7\u2013\u2014.\\t-]\\s*");
    private static final Pattern CLOSES = Pattern.compile("(?s)\\s*[,;:)\\]|\u2022\u00b7\u2013\u2014.\\t-].*");

    /**
     * "Won the prize of 2020 with a pipeline on Kafka" stays whole: its date is part of a sentence.
     *
     * @param longest whether what it is about is the longer half: before the date authors may stand, or a role
     */
    static Undated of(Block line, When when, boolean longest) {
        Piece before = line.piece().part(0, when.span().from());
        Piece behind = line.piece().part(when.span().to(), line.text().length());
        boolean both =
                !HeadReader.bare(before).isEmpty() && !HeadReader.bare(behind).isEmpty();
        boolean setOff = OPENS.matcher(before.text()).matches()
                || CLOSES.matcher(behind.text()).matches();
        if (both && !setOff) {
            return none(line);
        }
        boolean later = HeadReader.bare(before).isEmpty()
                || longest && behind.text().length() > before.text().length();
        return later
                ? new Undated(HeadReader.bare(behind), HeadReader.bare(before))
                : new Undated(before.trimmed("([,\u00b7|"), HeadReader.bare(behind));
    }

    static Undated none(Block line) {
        return new Undated(line.piece(), line.piece().part(0, 0));
    }
}
