package dev.assay.parser.word.rtf;

import com.rtfparserkit.rtf.Command;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Unreadable;
import dev.assay.parser.word.Para;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The headers and footers of an RTF file. Those of first and of left pages are only shown where the file says that these differ. */
final class RtfMargins {
    private static final int MOST = 1_000;
    private static final Set<Command> OF_FIRST_PAGES = Set.of(Command.headerf, Command.footerf);
    private static final Set<Command> OF_LEFT_PAGES = Set.of(Command.headerl, Command.footerl);
    private static final Set<Command> USUAL = Set.of(Command.header, Command.headerr, Command.footer, Command.footerr);

    private final Map<Finding.Kind, StringBuilder> hidden;
    private final RtfParagraphs paragraphs;
    private final List<Margin> all = new ArrayList<>();
    private final Map<Command, Margin> inForce = new EnumMap<>(Command.class);
    private boolean firstDiffers;
    private boolean leftDiffer;

    /**
     * @param hidden takes the text in them that nobody sees wherever it stands
     * @param paragraphs counts those of the whole file
     */
    RtfMargins(Map<Finding.Kind, StringBuilder> hidden, RtfParagraphs paragraphs) {
        this.hidden = hidden;
        this.paragraphs = paragraphs;
    }

    private static final class Margin {
        private final Command kind;
        private final RtfPage page;
        private boolean onFirstPage;

        Margin(Command kind, RtfPage page) {
            this.kind = kind;
            this.page = page;
        }
    }

    static boolean isOne(Command command) {
        return OF_FIRST_PAGES.contains(command) || OF_LEFT_PAGES.contains(command) || USUAL.contains(command);
    }

    void begin(Command kind) {
        if (all.size() == MOST) {
            throw new Unreadable(
                    Unreadable.Reason.TOO_LARGE, "The RTF has more than " + MOST + " headers and footers.");
        }
        Margin margin = new Margin(kind, new RtfPage(hidden, paragraphs));
        all.add(margin);
        inForce.put(kind, margin);
    }

    /** The one that began last. */
    RtfPage page() {
        return all.get(all.size() - 1).page;
    }

    /** Follows what the text says of its pages. */
    void apply(Command command, boolean on) {
        switch (command) {
            case facingp -> leftDiffer = on;
            case titlepg -> firstDiffers = on;
            case sectd -> firstDiffers = false;
            case sect -> endSection();
            default -> {}
        }
    }

    /** What a section does not set anew is as in the one before. */
    private void endSection() {
        inForce.values().forEach(margin -> margin.onFirstPage |= firstDiffers);
    }

    void close(Para.Layout layout) {
        endSection();
        all.forEach(margin -> margin.page.close(layout));
    }

    List<Block> shown() {
        return all.stream()
                .filter(this::isShown)
                .flatMap(margin -> margin.page.paper().blocks().stream())
                .toList();
    }

    List<Finding> unseen() {
        return all.stream()
                .filter(margin -> !isShown(margin))
                .flatMap(margin -> margin.page.paper().unseen().stream())
                .toList();
    }

    private boolean isShown(Margin margin) {
        return OF_FIRST_PAGES.contains(margin.kind)
                ? margin.onFirstPage
                : !OF_LEFT_PAGES.contains(margin.kind) || leftDiffer;
    }
}
