package dev.assay.parser.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.Pdfs;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.sections.Headings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfLayoutTest {

    private static final String FULL =
            "Wrote the scheduler that places jobs on ten thousand machines and keeps them busy";

    private final PdfDecoder decoder = new PdfDecoder(new Headings()::isHeading);

    private List<String> lines(Pdfs.Drawn... pages) throws IOException {
        return decoder.decode(Pdfs.of(pages)).flows().stream()
                .flatMap(flow -> flow.blocks().stream())
                .map(Block::text)
                .toList();
    }

    @Test
    void joinsWrappedLinesAndKeepsParagraphsApart() throws IOException {
        List<String> lines = lines(pen -> {
            pen.write(50, 100, FULL);
            pen.write(50, 114, "around the clock.");
            pen.write(50, 142, "Another paragraph.");
        });
        assertEquals(List.of(FULL + " around the clock.", "Another paragraph."), lines);
    }

    @Test
    void keepsARealHyphenAtTheEndOfALine() throws IOException {
        List<String> lines = lines(pen -> {
            pen.write(50, 100, FULL + " in a trace-");
            pen.write(50, 114, "driven way.");
        });
        assertEquals(List.of(FULL + " in a trace-driven way."), lines);
    }

    @Test
    void takesOutTheHyphenOfTheTypesetterWhereTheWordStandsElsewhere() throws IOException {
        List<String> lines = lines(pen -> {
            pen.write(50, 100, FULL + " of the repli-");
            pen.write(50, 114, "cation log. The replication log is durable.");
        });
        assertEquals(List.of(FULL + " of the replication log. The replication log is durable."), lines);
    }

    @Test
    void readsColumnsOneAfterTheOther() throws IOException {
        List<String> lines = lines(pen -> {
            pen.write(
                    50, 60, "Ada Example with a line that goes across the whole page and belongs to no column at all");
            for (int i = 0; i < 6; i++) {
                pen.write(50, 101 + 30 * i, "left " + i);
                pen.write(300, 100 + 30 * i, "right column, sentence number " + i + " goes on");
            }
        });
        assertTrue(lines.indexOf("left 5") == lines.indexOf("left 0") + 5, lines.toString());
        assertTrue(lines.get(0).startsWith("Ada Example"));
    }

    @Test
    void readsDatesAtTheRightWithTheirLine() throws IOException {
        List<String> lines = lines(pen -> {
            for (int i = 0; i < 6; i++) {
                pen.write(50, 100 + 40 * i, "Engineer " + i);
                pen.write(450, 100 + 40 * i, "201" + i + " - 201" + (i + 1));
                pen.write(50, 114 + 40 * i, "Acme " + i);
            }
        });
        assertEquals("Engineer 0\t2010 - 2011", lines.get(0));
        assertEquals("Acme 0", lines.get(1));
    }

    @Test
    void leavesHeadersAndPageNumbersOutOfTheText() throws IOException {
        Pdfs.Drawn page = pen -> {
            pen.write(50, 30, "Ada Example, confidential");
            pen.write(50, 300, FULL + " every day");
            pen.write(280, 820, "Page 1 of 2");
        };
        Decoded decoded = decoder.decode(Pdfs.of(page, page));
        List<Block> blocks = decoded.flows().get(0).blocks();
        assertTrue(blocks.stream().allMatch(block -> block.text().startsWith("Wrote")), blocks.toString());
        assertEquals(1, decoded.furniture().size());
        assertEquals("Ada Example, confidential", decoded.furniture().get(0).text());
    }

    @Test
    void seesWrittenAndDrawnListMarks() throws IOException {
        Decoded decoded = decoder.decode(Pdfs.of(pen -> {
            pen.write(50, 100, "\u2022 written");
            pen.stream().addRect(50, 842 - 138, 3, 3);
            pen.stream().fill();
            pen.write(60, 140, "drawn");
            pen.write(50, 180, "none");
        }));
        List<Block> blocks = decoded.flows().get(0).blocks();
        assertEquals(
                List.of("written", "drawn", "none"),
                blocks.stream().map(Block::text).toList());
        assertTrue(blocks.get(0).bullet());
        assertTrue(blocks.get(1).bullet());
        assertFalse(blocks.get(2).bullet());
    }

    @Test
    void tellsWhereABlockStandsInTheText() throws IOException {
        Decoded decoded =
                decoder.decode(Pdfs.of(pen -> pen.write(50, 100, "first"), pen -> pen.write(50, 100, "second")));
        Block second = decoded.flows().get(0).blocks().get(1);
        assertEquals(2, second.origin().page());
        assertEquals(
                "second",
                decoded.text()
                        .substring(second.origin().start(), second.origin().end()));
    }

    @Test
    void joinsADateThatGoesOnWhereTheNextLineBegins() throws IOException {
        List<String> lines = lines(pen -> {
            pen.write(50, 100, "Senior Developer");
            pen.write(250, 100, "Jun 2007 -");
            pen.write(50, 114, "Aug 2015");
            pen.write(50, 128, "Acme");
        });
        assertEquals(List.of("Senior Developer\tJun 2007 - Aug 2015", "Acme"), lines);
    }

    @Test
    void partsColumnsThatStandCloserThanAHeadingIsHigh() throws IOException {
        List<String> lines = lines(pen -> {
            for (int i = 0; i < 5; i++) {
                pen.write(50, 100 + 14 * i, "Left text that fills all of its column");
            }
            pen.write(236, 128, "Skills", Pdfs.BOLD, 14);
            pen.write(236, 142, "Go, Rust");
            pen.write(236, 156, "SQL");
        });
        assertEquals(1, lines.stream().filter(line -> line.equals("Skills")).count(), lines.toString());
    }

    @Test
    void partsADateFromTheWordsBeforeItByAGapWiderThanTheirs() throws IOException {
        List<String> lines = lines(pen -> {
            pen.write(50, 100, "Executive MBA, Business");
            pen.write(50 + Pdfs.width("Executive MBA, Business") + 11, 100, "2018");
        });
        assertEquals(List.of("Executive MBA, Business\t2018"), lines);
    }

    @Test
    void readsADateInARailThatGoesOnBelow() throws IOException {
        List<String> lines = lines(pen -> {
            pen.write(50, 100, "Jan 2015 -");
            pen.write(150, 100, "Backend engineer");
            pen.write(50, 114, "Jan 2018");
            pen.write(150, 114, FULL);
            pen.write(150, 128, "around the clock.");
        });
        assertEquals(List.of("Jan 2015 - Jan 2018\tBackend engineer", FULL + " around the clock."), lines);
    }

    @Test
    void takesNoSidebarWithSectionsForLabels() throws IOException {
        List<String> lines = lines(pen -> {
            String[] side = {"Contact", "Toronto", "Languages", "English", "Skills", "Go"};
            for (int i = 0; i < 12; i++) {
                pen.write(200, 100 + 14 * i, FULL);
            }
            for (int i = 0; i < side.length; i++) {
                pen.write(50, 100 + 28 * i, side[i]);
            }
        });
        assertTrue(lines.indexOf("Toronto") == lines.indexOf("Contact") + 1, lines.toString());
    }
}
