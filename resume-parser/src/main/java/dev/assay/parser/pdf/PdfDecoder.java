package dev.assay.parser.pdf;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Decoder;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Flow;
import dev.assay.parser.document.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF: what it draws, never what it says about itself. */
public final class PdfDecoder implements Decoder {
    private static final int MOST_PAGES = 40;

    private final Predicate<String> heading;

    /** @param heading whether a line is the name of a section */
    public PdfDecoder(Predicate<String> heading) {
        this.heading = heading;
    }

    /**
     * What a PDF draws.
     *
     * @param xml that its maker has attached; nothing of it is on the page by itself
     */
    public record Read(Decoded decoded, Optional<byte[]> xml) {}

    @Override
    public Decoded decode(byte[] content) {
        return read(content).decoded();
    }

    /** @throws Unreadable where it is damaged, encrypted, too large, or without text */
    public Read read(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw new Unreadable(
                        Unreadable.Reason.TOO_LARGE,
                        "The PDF has " + pages + " pages; at most " + MOST_PAGES + " are read.");
            }
            return new Read(new Reading(document).decoded(), Attachments.xml(document));
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(Unreadable.Reason.ENCRYPTED, "The PDF needs a password.", locked);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException damaged) {
            throw new Unreadable(Unreadable.Reason.DAMAGED, "The PDF is damaged.", damaged);
        }
    }

    private final class Reading {
        private final List<List<Fragment>> fragments = new ArrayList<>();
        private final List<Double> heights = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private final List<Block> loose = new ArrayList<>();

        Reading(PDDocument document) throws IOException {
            Fonts fonts = new Fonts();
            Layers layers = new Layers(document);
            Annotations annotations = new Annotations(document, layers);
            int images = 0;
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                Drawing drawing = PageReader.read(document.getPage(i), fonts, layers, annotations);
                Sight sight = new Sight(drawing);
                List<Fragment> page = Bullets.mark(Fragments.of(sight.visible, i + 1), drawing.patches);
                fragments.add(page);
                loose.addAll(TurnedText.of(sight.visible, i + 1));
                heights.add(drawing.height);
                findings.addAll(sight.findings(i + 1));
                images += page.isEmpty() && drawing.images ? 1 : 0;
            }
            findings.addAll(Metadata.findings(document.getDocumentInformation(), fragments));
            requireText(images);
        }

        private void requireText(int images) {
            if (fragments.stream().allMatch(List::isEmpty) && loose.isEmpty()) {
                throw new Unreadable(
                        Unreadable.Reason.NO_TEXT,
                        images > 0
                                ? "The PDF holds images only; it has to be made readable first (OCR)."
                                : "The PDF holds no text that can be seen.");
            }
            if (images > 0) {
                warnings.add(images + " page(s) are images without text and were not read.");
            }
        }

        Decoded decoded() {
            Margins margins = new Margins(fragments, heights);
            PageLayout layout = new PageLayout(heading);
            Flows flows = new Flows(heading);
            List<Fragment> furniture = new ArrayList<>();
            fragments.forEach(page -> flows.addPage(layout.zones(margins.body(page, furniture))));
            LineEnds ends = new LineEnds(flows.rows());
            List<Flow> read = new ArrayList<>();
            flows.rows().forEach(rows -> read.add(new Flow(Paragraphs.of(rows, ends))));
            List<Row> edges = furniture.stream()
                    .collect(Collectors.groupingBy(Fragment::page, TreeMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .flatMap(page -> Line.rows(page).stream())
                    .map(line -> new Row(line, Double.MAX_VALUE))
                    .toList();
            List<Block> outside = edges.isEmpty() ? List.of() : Paragraphs.of(edges, ends);
            return new Decoded(fragments.size(), read, outside, loose, findings, warnings);
        }
    }
}
