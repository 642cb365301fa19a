package dev.assay.parser.word;

import com.rtfparserkit.rtf.Command;
import java.util.List;
import java.util.Optional;

/** What is set inside a pair of braces, and where its text goes. */
final class RtfGroup {
    private static final double USUAL_SIZE = 12;
    private static final double TWIPS = 20;

    Target target = Target.TEXT;

    /** Where its text goes if the program knows what a group that may be ignored is. */
    Target unlessIgnorable = Target.TEXT;

    boolean deleted;
    private boolean bold;
    private boolean italic;
    private boolean hidden;
    private boolean shaded;
    private double size = USUAL_SIZE;
    private int colour;
    private double before;
    private double after;
    private double indent;
    private int level;
    private boolean listed;
    private boolean shadedParagraph;
    boolean inTable;

    /** Where text goes. */
    enum Target {
        TEXT,
        MARGIN,
        BESIDE,
        COLOURS,
        STYLES,
        METADATA,
        LIST_MARK,
        NOWHERE
    }

    RtfGroup() {}

    RtfGroup(RtfGroup outer) {
        target = outer.target;
        unlessIgnorable = outer.target;
        deleted = outer.deleted;
        bold = outer.bold;
        italic = outer.italic;
        hidden = outer.hidden;
        shaded = outer.shaded;
        size = outer.size;
        colour = outer.colour;
        takeParagraph(outer);
    }

    /** A paragraph's layout may be given anywhere inside it, and applies to all of it. */
    void takeParagraph(RtfGroup inner) {
        before = inner.before;
        after = inner.after;
        indent = inner.indent;
        level = inner.level;
        listed = inner.listed;
        shadedParagraph = inner.shadedParagraph;
        inTable = inner.inTable;
    }

    void listed() {
        listed = true;
    }

    void heading(int of) {
        level = of;
    }

    /** A line of the same paragraph. */
    void goesOn() {
        listed = false;
        before = 0;
    }

    /** @param on whether a switch is on: one without a number is */
    void apply(Command command, int number, boolean on) {
        switch (command) {
            case plain -> plain();
            case b -> bold = on;
            case i -> italic = on;
            case v, webhidden -> hidden = on;
            case deleted -> deleted = on;
            case fs -> size = number / 2.0;
            case cf -> colour = number;
            case highlight, cb, chcbpat, chshdng -> shaded = number > 0;
            default -> applyToParagraph(command, number);
        }
    }

    private void applyToParagraph(Command command, int number) {
        switch (command) {
            case pard -> takeParagraph(new RtfGroup());
            case sb -> before = number / TWIPS;
            case sa -> after = number / TWIPS;
            case li, lin -> indent = number / TWIPS;
            case ls -> listed = number > 0;
            case cbpat -> shadedParagraph = number > 0;
            case intbl -> inTable = true;
            default -> {}
        }
    }

    private void plain() {
        bold = false;
        italic = false;
        hidden = false;
        deleted = false;
        shaded = false;
        size = USUAL_SIZE;
        colour = 0;
    }

    Look look(List<Optional<Integer>> colours, boolean shadedCell) {
        Optional<Integer> rgb = colour > 0 && colour < colours.size() ? colours.get(colour) : Optional.empty();
        return new Look(
                Optional.of(bold),
                Optional.of(italic),
                Optional.of(size),
                rgb,
                Optional.of(hidden),
                Optional.of(shaded || shadedParagraph || shadedCell));
    }

    Para.Layout layout() {
        return new Para.Layout(before, after, indent, listed && level == 0, level);
    }
}
