package dev.assay.parser.document;

import java.util.ArrayList;
import java.util.List;

/** Takes out characters that take no room: they hide words, or cut them so that only a machine reads them otherwise. */
public final class InvisibleCharacters {
    private static final int FIRST_TAG = 0xe0000;
    private static final int LAST_TAG = 0xe007f;
    private static final String NO_ROOM =
            "\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\u180e\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad";

    private InvisibleCharacters() {}

    public static Decoded without(Decoded document) {
        List<Finding> findings = new ArrayList<>(document.findings());
        List<Flow> flows = document.flows().stream()
                .map(flow -> new Flow(without(flow.blocks(), findings)))
                .toList();
        List<Block> furniture = without(document.furniture(), findings);
        List<Block> loose = without(document.loose(), findings);
        return new Decoded(document.pages(), flows, furniture, loose, findings, document.warnings());
    }

    private static List<Block> without(List<Block> blocks, List<Finding> findings) {
        List<Block> clean = new ArrayList<>();
        for (Block block : blocks) {
            tell(block, findings);
            block.withText(InvisibleCharacters::clean).ifPresent(clean::add);
        }
        return clean;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .filter(c -> !isHidden(c))
                .map(c -> c == 0x2011 ? '-' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isHidden(int c) {
        return c >= FIRST_TAG && c <= LAST_TAG || NO_ROOM.indexOf(c) >= 0;
    }

    /** Tags spell out ASCII; the others are told with the text that they stood in. A soft hyphen is only the typesetter's. */
    private static void tell(Block block, List<Finding> findings) {
        String text = block.text();
        StringBuilder spelled = new StringBuilder();
        text.codePoints()
                .filter(c -> c > FIRST_TAG && c < LAST_TAG)
                .map(c -> c - FIRST_TAG)
                .forEach(spelled::appendCodePoint);
        boolean others = text.chars().anyMatch(c -> c != 0xad && NO_ROOM.indexOf(c) >= 0);
        if (!spelled.isEmpty() || others) {
            String told = spelled.isEmpty() ? clean(text) : spelled.toString();
            findings.add(new Finding(
                    Finding.Kind.INVISIBLE_CHARACTERS,
                    Math.max(1, block.origin().page()),
                    told));
        }
    }
}
