package dev.assay.parser.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A file as blocks. Its text is that of all blocks, furniture and loose ones last, each ended by a line feed; origins count in it.
 *
 * @param furniture headers and footers, each once
 * @param loose what a reader sees and what has no place in the order of the text: notes, fields of a form, text that stands upright
 * @param warnings what could not be read, in words for a person
 */
public record Decoded(
        int pages,
        List<Flow> flows,
        List<Block> furniture,
        List<Block> loose,
        List<Finding> findings,
        List<String> warnings) {

    public Decoded {
        int at = 0;
        List<Flow> placed = new ArrayList<>();
        for (Flow flow : flows) {
            List<Block> blocks = place(flow.blocks(), at);
            at = end(blocks, at);
            placed.add(new Flow(blocks));
        }
        flows = List.copyOf(placed);
        furniture = List.copyOf(place(furniture, at));
        loose = List.copyOf(place(loose, end(furniture, at)));
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
    }

    public Decoded(int pages, List<Flow> flows, List<Block> furniture, List<Finding> findings, List<String> warnings) {
        this(pages, flows, furniture, List.of(), findings, warnings);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        flows.forEach(
                flow -> flow.blocks().forEach(block -> text.append(block.text()).append('\n')));
        furniture.forEach(block -> text.append(block.text()).append('\n'));
        loose.forEach(block -> text.append(block.text()).append('\n'));
        return text.toString();
    }

    private static List<Block> place(List<Block> blocks, int from) {
        List<Block> placed = new ArrayList<>();
        int at = from;
        for (Block block : blocks) {
            Block there = block.at(block.origin().page(), at);
            placed.add(there);
            at = there.origin().end() + 1;
        }
        return placed;
    }

    private static int end(List<Block> blocks, int otherwise) {
        return blocks.isEmpty()
                ? otherwise
                : blocks.get(blocks.size() - 1).origin().end() + 1;
    }
}
