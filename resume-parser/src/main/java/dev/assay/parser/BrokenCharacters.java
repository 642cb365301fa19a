package dev.assay.parser;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Flow;
import java.util.ArrayList;
import java.util.List;

/** Takes out of a document what no profile may hold: NUL, and halves of surrogate pairs. Fonts of PDFs map signs to them. */
final class BrokenCharacters {
    private static final int REPLACEMENT = 0xfffd;

    private int broken;

    private BrokenCharacters() {}

    static Decoded without(Decoded document) {
        BrokenCharacters characters = new BrokenCharacters();
        List<Flow> flows = document.flows().stream()
                .map(flow -> new Flow(characters.blocks(flow.blocks())))
                .toList();
        List<Block> furniture = characters.blocks(document.furniture());
        List<Block> loose = characters.blocks(document.loose());
        List<Finding> findings = document.findings().stream()
                .map(finding -> new Finding(finding.kind(), finding.page(), characters.clean(finding.text())))
                .toList();
        List<String> warnings = new ArrayList<>(document.warnings());
        if (characters.broken > 0) {
            warnings.add(characters.broken + " sign(s) stand for no character and were left out or replaced.");
        }
        return new Decoded(document.pages(), flows, furniture, loose, findings, warnings);
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.withText(this::clean).stream())
                .toList();
    }

    private String clean(String text) {
        int before = broken;
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            broken += c == 0 || half ? 1 : 0;
            if (c != 0) {
                clean.appendCodePoint(half ? REPLACEMENT : c);
            }
        });
        return broken == before ? text : clean.toString();
    }
}
