package dev.assay.parser.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Origin;
import dev.assay.parser.document.Span;
import dev.assay.parser.document.Style;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingFormatTest {

    private static Block bold(String text, double size, int level, boolean apart) {
        Span span = new Span(text, new Style(size, true, false, 0));
        return new Block(List.of(span), new Origin(1, 0, 0), 0, false, level, apart);
    }

    @ParameterizedTest
    @CsvSource({
        "Skills, 14, false, false",
        "Skills, 16, false, false",
        "Skills, 12, true, false",
        "Skills:, 12, true, true",
        "Skills, 12, false, true"
    })
    void tellsAPartOfAnEntryFromANameSetByHand(String text, double size, boolean apart, boolean smaller) {
        HeadingFormat format = new HeadingFormat(List.of(bold("Experience", 14, 1, true)));

        assertEquals(smaller, format.isSmaller(bold(text, size, 0, apart)));
    }
}
