package dev.assay.parser.word.rtf;

import com.rtfparserkit.rtf.Command;
import dev.assay.parser.colour.Colours;
import dev.assay.parser.word.Look;
import dev.assay.parser.word.Para;
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
    private boolean mixed;
    private int paper;
    private double size = USUAL_SIZE;
    private int colour;
    private double before;
    private double after;
    private double indent;
    private int level;
    private boolean listed;
    private int paragraphPaper;

    /** Of a line; below zero it is exactly that. */
    private int line;

    boolean inTable;

    /** Where text goes. */
    enum Target {
        TEXT,
        MARGIN,
        BESIDE,
        COLOURS,
        STYLES,
        BACKGROUND,
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
        mixed = outer.mixed;
        paper = outer.paper;
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
        paragraphPaper = inner.paragraphPaper;
        line = inner.line;
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
            case highlight, cb, chcbpat -> paper = number;
            case chshdng -> mixed = number > 0;
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
            case cbpat -> paragraphPaper = number;
            case sl -> line = number;
            case intbl -> inTable = true;
            default -> {}
        }
    }

    private void plain() {
        bold = false;
        italic = false;
        hidden = false;
        deleted = false;
        mixed = false;
        paper = 0;
        size = USUAL_SIZE;
        colour = 0;
    }

    /** @param cell the number of the colour of the cell around it, 0 for none */
    Look look(List<Optional<Integer>> colours, int cell) {
        Optional<Integer> below = mixed
                ? Optional.of(Colours.MANY)
                : rgb(colours, paper).or(() -> rgb(colours, paragraphPaper)).or(() -> rgb(colours, cell));
        return new Look(
                Optional.of(bold),
                Optional.of(italic),
                Optional.of(size),
                rgb(colours, colour),
                Optional.of(hidden),
                below,
                exact(line));
    }

    /** A height that is told as less than nothing holds whatever the text needs. */
    static Optional<Double> exact(int twips) {
        return twips < 0 ? Optional.of(-twips / TWIPS) : Optional.empty();
    }

    private static Optional<Integer> rgb(List<Optional<Integer>> colours, int number) {
        return number > 0 && number < colours.size() ? colours.get(number) : Optional.empty();
    }

    Para.Layout layout() {
        return new Para.Layout(before, after, indent, listed && level == 0, level);
    }
}
