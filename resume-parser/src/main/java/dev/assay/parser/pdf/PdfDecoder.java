package dev.assay.parser.pdf;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Decoder;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Unreadable;
import dev.assay.parser.pdf.drawing.Drawings;
import dev.assay.parser.pdf.drawing.Sight;
import dev.assay.parser.pdf.layout.Margins;
import dev.assay.parser.pdf.layout.PageLayout;
import dev.assay.parser.pdf.lines.Fragment;
import dev.assay.parser.pdf.lines.Fragments;
import dev.assay.parser.pdf.lines.TurnedText;
import dev.assay.parser.pdf.paragraphs.Flows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
            Drawings drawings = new Drawings(document);
            int images = 0;
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                Sight sight = drawings.page(i);
                List<Fragment> page = Fragments.of(sight.visible(), sight.patches(), i + 1);
                fragments.add(page);
                loose.addAll(TurnedText.of(sight.visible(), i + 1));
                heights.add(sight.height());
                findings.addAll(sight.findings(i + 1));
                images += page.isEmpty() && sight.hasImages() ? 1 : 0;
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
            Flows.Text text = flows.text(furniture);
            return new Decoded(fragments.size(), text.flows(), text.outside(), loose, findings, warnings);
        }
    }
}
