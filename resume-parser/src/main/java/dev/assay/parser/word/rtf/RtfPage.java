package dev.assay.parser.word.rtf;

import com.rtfparserkit.rtf.Command;
import dev.assay.parser.document.Finding;
import dev.assay.parser.word.Look;
import dev.assay.parser.word.Paper;
import dev.assay.parser.word.Para;
import dev.assay.parser.word.SpanList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Assembles the text of an RTF file into paragraphs, cells and rows. */
final class RtfPage {
    private final Paper paper = new Paper();
    private final SpanList spans;
    private final List<List<List<Para>>> rows = new ArrayList<>();
    private final List<List<Para>> row = new ArrayList<>();
    private final Map<Integer, Integer> cellPapers = new HashMap<>();
    private List<Para> cell = new ArrayList<>();
    private int declared;
    private int rowHeight;
    private final RtfParagraphs paragraphs;

    /** @param paragraphs counts those of the whole file */
    RtfPage(Map<Finding.Kind, StringBuilder> hidden, RtfParagraphs paragraphs) {
        this.paragraphs = paragraphs;
        this.spans = new SpanList(hidden);
    }

    Paper paper() {
        return paper;
    }

    void add(String text, Look look) {
        spans.add(text, look);
    }

    /** The height and the colours of cells are told before the row. */
    void shade(Command command, int number) {
        if (command == Command.trowd) {
            declared = 0;
            rowHeight = 0;
            cellPapers.clear();
        } else if (command == Command.trrh) {
            rowHeight = number;
        } else if (command == Command.clcbpat && number > 0) {
            cellPapers.put(declared, number);
        } else if (command == Command.cellx) {
            declared++;
        }
    }

    /** The number of the colour of the cell, 0 for none. */
    int cellPaper() {
        return cellPapers.getOrDefault(row.size(), 0);
    }

    /** The look of the row. */
    Look row() {
        return RtfGroup.exact(rowHeight).map(Look::in).orElse(Look.NOTHING);
    }

    /** Whether the command ends something. */
    boolean end(Command command, RtfGroup group) {
        switch (command) {
            case par, sect, page, column -> paragraph(group);
            case line, softline -> {
                paragraph(group);
                group.goesOn();
            }
            case nestcell -> cell.add(para(group.layout()));
            case cell -> {
                cell.add(para(group.layout()));
                row.add(cell);
                cell = new ArrayList<>();
            }
            case row -> {
                rows.add(List.copyOf(row));
                row.clear();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void paragraph(RtfGroup group) {
        if (group.inTable) {
            cell.add(para(group.layout()));
        } else {
            closeTable();
            paper.add(para(group.layout()));
        }
    }

    private Para para(Para.Layout layout) {
        paragraphs.another();
        return new Para(spans.taken(), layout);
    }

    private void closeTable() {
        if (!cell.isEmpty()) {
            row.add(cell);
            cell = new ArrayList<>();
        }
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
            row.clear();
        }
        if (!rows.isEmpty()) {
            paper.addTable(List.copyOf(rows));
            rows.clear();
        }
        cellPapers.clear();
    }

    void close(Para.Layout layout) {
        closeTable();
        paper.add(para(layout));
    }

    /** The paragraphs since the last time, for a box that is read elsewhere. */
    List<Para> taken(Para.Layout layout) {
        close(layout);
        return paper.taken();
    }
}
