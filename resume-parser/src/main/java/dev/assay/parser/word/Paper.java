package dev.assay.parser.word;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Flow;
import dev.assay.parser.document.ListMark;
import dev.assay.parser.document.Origin;
import dev.assay.parser.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts paragraphs and tables in reading order. */
public final class Paper {
    private static final int LONGEST_LABEL = 70;
    private static final int FEWEST_IN_COLUMN = 3;
    private static final double VISIBLE = 1.5;

    private final List<Para> main = new ArrayList<>();
    private final List<List<Para>> beside = new ArrayList<>();

    public void add(Para paragraph) {
        main.add(paragraph);
    }

    /** A text box. */
    public void addBeside(List<Para> paragraphs) {
        beside.add(paragraphs);
    }

    public List<List<Para>> beside() {
        return beside;
    }

    /** What was added so far, to be put elsewhere. */
    public List<Para> taken() {
        List<Para> taken = List.copyOf(main);
        main.clear();
        return taken;
    }

    /** Rows of cells of paragraphs. */
    public void addTable(List<List<List<Para>>> rows) {
        boolean columns = rows.size() <= 3 && rows.stream().anyMatch(Paper::isLayout);
        for (List<List<Para>> row : rows) {
            List<List<Para>> cells = row.stream()
                    .filter(cell -> cell.stream().anyMatch(p -> !p.isEmpty()))
                    .toList();
            if (cells.size() == 1) {
                main.addAll(cells.get(0));
            } else if (columns && isLayout(row)) {
                addColumns(cells);
            } else if (!cells.isEmpty()) {
                addRow(cells);
            }
        }
    }

    /** Columns of a page that is laid out by a table. */
    private static boolean isLayout(List<List<Para>> row) {
        return row.stream()
                        .filter(cell -> cell.stream().filter(p -> !p.isEmpty()).count() >= FEWEST_IN_COLUMN)
                        .count()
                >= 2;
    }

    private void addColumns(List<List<Para>> cells) {
        List<Para> longest = cells.get(0);
        for (List<Para> cell : cells) {
            longest = letters(cell) > letters(longest) ? cell : longest;
        }
        for (List<Para> cell : cells) {
            if (cell == longest) {
                main.addAll(cell);
            } else {
                beside.add(cell);
            }
        }
    }

    private static int letters(List<Para> cell) {
        return cell.stream().mapToInt(paragraph -> paragraph.text().length()).sum();
    }

    /** Short cells stand before the next one on its first line. */
    private void addRow(List<List<Para>> cells) {
        List<Span> line = new ArrayList<>();
        for (List<Para> cell : cells) {
            List<Para> filled = cell.stream().filter(p -> !p.isEmpty()).toList();
            boolean last = cell == cells.get(cells.size() - 1);
            boolean label = letters(cell) <= LONGEST_LABEL || filled.size() == 1;
            if (label && !last) {
                filled.forEach(paragraph -> append(line, paragraph == filled.get(0) ? "\t" : " ", paragraph.spans()));
            } else {
                append(line, "\t", filled.get(0).spans());
                main.add(new Para(List.copyOf(line), filled.get(0).layout()));
                main.addAll(filled.subList(1, filled.size()));
                line.clear();
            }
        }
        if (!line.isEmpty()) {
            main.add(new Para(line, Para.Layout.PLAIN));
        }
    }

    private static void append(List<Span> line, String between, List<Span> spans) {
        if (!line.isEmpty()) {
            Span last = line.remove(line.size() - 1);
            line.add(new Span(last.text().stripTrailing() + between, last.style()));
        }
        line.addAll(spans);
    }

    public List<Flow> flows() {
        List<Flow> flows = new ArrayList<>();
        flows.add(new Flow(blocks(main)));
        beside.forEach(paragraphs -> flows.add(new Flow(blocks(paragraphs))));
        return flows.stream().filter(flow -> !flow.blocks().isEmpty()).toList();
    }

    /** Those of all flows. */
    public List<Block> blocks() {
        return flows().stream().flatMap(flow -> flow.blocks().stream()).toList();
    }

    /** Its text where no page shows it. */
    public List<Finding> unseen() {
        String text = blocks().stream().map(Block::text).collect(Collectors.joining(" "));
        return text.isBlank() ? List.of() : List.of(new Finding(Finding.Kind.MARKED_HIDDEN, 1, text));
    }

    /** What stands further from the line before than lines usually do stands apart. */
    static List<Block> blocks(List<Para> paragraphs) {
        List<Double> gaps = new ArrayList<>();
        List<Para> filled = new ArrayList<>();
        Para before = null;
        boolean gap = true;
        for (Para paragraph : paragraphs) {
            if (paragraph.isEmpty()) {
                gap = true;
                continue;
            }
            double room = before == null
                    ? 100
                    : Math.max(before.layout().after(), paragraph.layout().before());
            gaps.add(gap ? room + 10 : room);
            filled.add(paragraph);
            before = paragraph;
            gap = false;
        }
        double usual = gaps.stream().sorted().skip(gaps.size() / 2).findFirst().orElse(0.0);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            blocks.add(block(filled.get(i), gaps.get(i) > usual + VISIBLE));
        }
        return blocks;
    }

    private static Block block(Para paragraph, boolean apart) {
        Para.Layout layout = paragraph.layout();
        List<Span> spans = new ArrayList<>(paragraph.spans());
        int mark = ListMark.length(paragraph.text().stripLeading());
        int cut = mark == 0
                ? 0
                : mark
                        + paragraph.text().length()
                        - paragraph.text().stripLeading().length();
        while (cut > 0 && !spans.isEmpty()) {
            Span first = spans.remove(0);
            if (first.text().length() > cut) {
                spans.add(0, new Span(first.text().substring(cut), first.style()));
            }
            cut -= Math.min(cut, first.text().length());
        }
        return new Block(
                trimmed(spans),
                new Origin(1, 0, 0),
                layout.indent(),
                layout.bullet() || mark > 0,
                layout.level(),
                apart);
    }

    private static List<Span> trimmed(List<Span> spans) {
        List<Span> kept = new ArrayList<>(
                spans.stream().dropWhile(span -> span.text().isBlank()).toList());
        Span first = kept.get(0);
        kept.set(0, new Span(first.text().stripLeading(), first.style()));
        Span last = kept.get(kept.size() - 1);
        kept.set(kept.size() - 1, new Span(last.text().stripTrailing(), last.style()));
        return kept;
    }
}
