package dev.assay.parser.pdf.drawing;

import dev.assay.parser.pdf.annotations.Annotations;
import dev.assay.parser.pdf.annotations.Layers;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pages of a document as they are drawn. */
public final class Drawings {
    private final PDDocument document;
    private final Fonts fonts = new Fonts();
    private final Layers layers;
    private final Annotations annotations;

    public Drawings(PDDocument document) {
        this.document = document;
        this.layers = new Layers(document);
        this.annotations = new Annotations(document, layers);
    }

    /** @param index counts from 0 */
    public Sight page(int index) throws IOException {
        return new Sight(PageReader.read(document.getPage(index), fonts, layers, annotations));
    }
}
