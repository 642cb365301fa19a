package dev.assay.parser.word.rtf;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Unreadable;
import dev.assay.parser.word.Look;
import dev.assay.parser.word.Paper;
import dev.assay.parser.word.SpanList;
import dev.assay.parser.word.rtf.RtfGroup.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows an RTF file: braces, commands and text become paragraphs, rows and what nobody sees. */
final class RtfText extends RtfListenerAdaptor {
    private static final int DEEPEST = 200;
    private static final int LONG_METADATA = 60;
    private static final Set<Command> METADATA =
            Set.of(Command.title, Command.subject, Command.keywords, Command.doccomm);
    private static final Set<Command> UNSEEN = Set.of(
            Command.fonttbl,
            Command.info,
            Command.pict,
            Command.object,
            Command.fldinst,
            Command.annotation,
            Command.xe,
            Command.tc,
            Command.sp,
            Command.shprslt,
            Command.nonshppict,
            Command.listpicture,
            Command.optionalcommand);

    /** They are marked as ignorable and hold text all the same. */
    private static final Set<Command> WRAPPING = Set.of(Command.shpinst, Command.ud);

    private static final Map<Command, String> SIGNS = Map.ofEntries(
            Map.entry(Command.tab, "\t"),
            Map.entry(Command.emdash, "\u2014"),
            Map.entry(Command.endash, "\u2013"),
            Map.entry(Command.bullet, "\u2022"),
            Map.entry(Command.lquote, "\u2018"),
            Map.entry(Command.rquote, "\u2019"),
            Map.entry(Command.ldblquote, "\u201c"),
            Map.entry(Command.rdblquote, "\u201d"),
            Map.entry(Command.nonbreakingspace, "\u00a0"),
            Map.entry(Command.nonbreakinghyphen, "-"),
            Map.entry(Command.emspace, " "),
            Map.entry(Command.enspace, " "),
            Map.entry(Command.qmspace, " "));

    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final Map<Finding.Kind, StringBuilder> hidden = new EnumMap<>(Finding.Kind.class);
    private final RtfParagraphs paragraphs = new RtfParagraphs();
    private final RtfPage page = new RtfPage(hidden, paragraphs);
    private final RtfMargins margins = new RtfMargins(hidden, paragraphs);
    private final RtfPage beside = new RtfPage(hidden, paragraphs);
    private final RtfColours colours = new RtfColours();
    private final RtfStyles styles = new RtfStyles();
    private final RtfBackground background = new RtfBackground();
    private final StringBuilder metadata = new StringBuilder();
    private final List<Finding> findings = new ArrayList<>();

    RtfText() {
        groups.push(new RtfGroup());
    }

    /** The text and, behind it, its boxes. */
    Paper page() {
        page.close(groups.getLast().layout());
        margins.close(groups.getLast().layout());
        return page.paper();
    }

    /** Known once the page is. */
    List<Block> margins() {
        return margins.shown();
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(SpanList.findings(hidden));
        all.addAll(findings);
        all.addAll(margins.unseen());
        return all;
    }

    @Override
    public void processGroupStart() {
        if (groups.size() > DEEPEST) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "The RTF nests too deeply.");
        }
        groups.push(new RtfGroup(groups.peek()));
    }

    @Override
    public void processGroupEnd() {
        if (groups.size() == 1) {
            return;
        }
        RtfGroup closed = groups.pop();
        RtfGroup outer = groups.peek();
        if (closed.target == Target.LIST_MARK && outer.target != Target.LIST_MARK) {
            outer.listed();
        } else if (closed.target == outer.target) {
            outer.takeParagraph(closed);
        } else {
            closeTarget(closed);
        }
    }

    private void closeTarget(RtfGroup closed) {
        switch (closed.target) {
            case METADATA -> {
                if (metadata.length() > LONG_METADATA) {
                    findings.add(new Finding(Finding.Kind.METADATA, 1, metadata.toString()));
                }
                metadata.setLength(0);
            }
            case BESIDE -> page.paper().addBeside(beside.taken(closed.layout()));
            case MARGIN -> margins.page().close(closed.layout());
            case TEXT, COLOURS, STYLES, BACKGROUND, LIST_MARK, NOWHERE -> {}
        }
    }

    @Override
    public void processString(String text) {
        RtfGroup group = groups.peek();
        switch (group.target) {
            case TEXT -> add(page, text);
            case MARGIN -> add(margins.page(), text);
            case BESIDE -> add(beside, text);
            case COLOURS -> colours.read(text);
            case STYLES -> styles.read(text);
            case BACKGROUND -> background.read(text);
            case METADATA -> metadata.append(text);
            case LIST_MARK, NOWHERE -> {}
        }
    }

    private void add(RtfPage where, String text) {
        RtfGroup group = groups.peek();
        if (!group.deleted) {
            Look look = group.look(colours.all(), group.inTable ? where.cellPaper() : 0);
            Look row = group.inTable ? where.row() : Look.NOTHING;
            where.add(text, look.over(row).over(background.paper()));
        }
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean ignorable) {
        RtfGroup group = groups.peek();
        if (command == Command.background || group.target == Target.BACKGROUND) {
            group.target = Target.BACKGROUND;
            background.set(command);
        } else {
            process(command, parameter, !hasParameter || parameter != 0, ignorable);
        }
    }

    /** @param on whether a switch is on: one without a number is */
    private void process(Command command, int parameter, boolean on, boolean ignorable) {
        RtfGroup group = groups.peek();
        if (WRAPPING.contains(command)) {
            group.target = group.unlessIgnorable;
        }
        boolean ignored = ignorable && !WRAPPING.contains(command);
        Optional<Target> target = ignored ? Optional.of(Target.NOWHERE) : target(command, group.target);
        if (target.isPresent()) {
            turn(group, target.get(), command);
        } else if (group.target == Target.COLOURS) {
            colours.set(command, parameter);
        } else if (group.target == Target.STYLES) {
            styles.set(command, parameter);
        } else if (command == Command.viewbksp) {
            background.show(on);
        } else if (command == Command.s) {
            group.heading(styles.level(parameter));
        } else if (SIGNS.containsKey(command)) {
            processString(SIGNS.get(command));
        } else {
            format(command, parameter, on);
        }
    }

    private void turn(RtfGroup group, Target target, Command command) {
        if (target == Target.MARGIN && group.target != Target.MARGIN) {
            margins.begin(command);
        }
        group.target = target;
    }

    private void format(Command command, int parameter, boolean on) {
        RtfGroup group = groups.peek();
        if (group.target == Target.TEXT) {
            margins.apply(command, on);
        }
        if (!page(group.target).map(where -> where.end(command, group)).orElse(false)) {
            group.apply(command, parameter, on);
            page(group.target).ifPresent(where -> where.shade(command, parameter));
        }
    }

    private Optional<RtfPage> page(Target target) {
        return switch (target) {
            case TEXT -> Optional.of(page);
            case MARGIN -> Optional.of(margins.page());
            case BESIDE -> Optional.of(beside);
            case COLOURS, STYLES, BACKGROUND, METADATA, LIST_MARK, NOWHERE -> Optional.empty();
        };
    }

    private static Optional<Target> target(Command command, Target now) {
        if (METADATA.contains(command)) {
            return Optional.of(Target.METADATA);
        }
        if (now == Target.NOWHERE || UNSEEN.contains(command)) {
            return Optional.of(Target.NOWHERE);
        }
        if (RtfMargins.isOne(command)) {
            return Optional.of(Target.MARGIN);
        }
        if (command == Command.listtext || command == Command.pntext) {
            return Optional.of(Target.LIST_MARK);
        }
        if (command == Command.shptxt || command == Command.footnote) {
            return Optional.of(Target.BESIDE);
        }
        if (command == Command.stylesheet) {
            return Optional.of(Target.STYLES);
        }
        return command == Command.colortbl ? Optional.of(Target.COLOURS) : Optional.empty();
    }
}
