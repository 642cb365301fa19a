package dev.assay.parser.structured;

import java.util.List;
import org.w3c.dom.Element;

/** How well a language is known, where each of listening, reading, speaking and writing has a level. */
final class Levels {

    private Levels() {}

    /** "C1", or "B2 – C1" from the lowest to the highest. */
    static String of(List<Element> levels) {
        List<String> told = levels.stream()
                .map(level -> level.getTextContent().strip())
                .filter(level -> !level.isEmpty())
                .sorted()
                .distinct()
                .toList();
        return told.size() < 2 ? String.join("", told) : told.get(0) + " \u2013 " + told.get(told.size() - 1);
    }
}
