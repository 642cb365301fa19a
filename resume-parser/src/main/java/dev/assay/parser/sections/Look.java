package dev.assay.parser.sections;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Flow;
import dev.assay.parser.document.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How the known names of sections look in a document, and most of its text. */
record Look(List<Block> names, Style body) {

    static Look of(Decoded document, Predicate<Block> named) {
        List<Block> blocks = document.flows().stream()
                .map(Flow::blocks)
                .flatMap(List::stream)
                .toList();
        return new Look(blocks.stream().filter(named).toList(), body(blocks));
    }

    /** The look that most names share and the text has not. */
    boolean isHeading(Block block) {
        boolean marked = block.level() > 0
                && names.stream().filter(name -> name.level() == block.level()).count() >= 2;
        long same = alike(block);
        return marked || same >= 2 && 2 * same >= names.size() && !block.style().looksLike(body) && hasOneCase(block);
    }

    /** In a text without looks: in capitals and apart, as the names are. */
    boolean isHeadingByCase(Block block) {
        return names.size() >= 2
                && Stream.concat(names.stream(), Stream.of(block))
                        .allMatch(line -> line.apart()
                                && isInCapitals(line)
                                && line.style().looksLike(body));
    }

    private static boolean isInCapitals(Block block) {
        String text = block.text();
        return text.equals(text.toUpperCase()) && !text.equals(text.toLowerCase());
    }

    /** Like the text, where most names are set off from it: each name is one of these itself. */
    boolean isUnusual(Block block) {
        long same = alike(block);
        long others = names.size() - same;
        return others >= 2 && others > same && block.style().looksLike(body);
    }

    private long alike(Block block) {
        return names.stream()
                .filter(name -> name.style().looksLike(block.style()))
                .count();
    }

    /** Where names of sections are in capitals, so is an unknown one. */
    private boolean hasOneCase(Block block) {
        return block.style().size() > body.size() + 0.9
                || block.text().equals(block.text().toUpperCase());
    }

    private static Style body(List<Block> blocks) {
        List<Style> styles = new ArrayList<>();
        List<Integer> letters = new ArrayList<>();
        for (Block block : blocks) {
            int at = 0;
            while (at < styles.size() && !styles.get(at).looksLike(block.style())) {
                at++;
            }
            if (at == styles.size()) {
                styles.add(block.style());
                letters.add(0);
            }
            letters.set(at, letters.get(at) + block.text().length());
        }
        int most = 0;
        for (int i = 1; i < letters.size(); i++) {
            most = letters.get(i) > letters.get(most) ? i : most;
        }
        return styles.isEmpty() ? Style.PLAIN : styles.get(most);
    }
}
