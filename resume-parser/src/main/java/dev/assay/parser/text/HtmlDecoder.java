package dev.assay.parser.text;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Decoder;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Flow;
import dev.assay.parser.document.Unreadable;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/** HTML in the order of its text; styles only tell what nobody sees. Nothing is loaded, no script is run. */
public final class HtmlDecoder implements Decoder {
    private static final int MOST_ELEMENTS = 50_000;

    @Override
    public Decoded decode(byte[] content) {
        Document document = Jsoup.parse(Characters.page(content));
        if (document.getAllElements().size() > MOST_ELEMENTS) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "The page has more than " + MOST_ELEMENTS + " elements.");
        }
        HtmlStyles styles = new HtmlStyles(document);
        document.select("script,style,noscript,template,head,svg,iframe,object,select,button")
                .remove();
        List<Finding> findings = HtmlSight.clear(document, styles);
        HtmlBlocks blocks = new HtmlBlocks();
        NodeTraversor.traverse(blocks, document.body());
        List<Block> read = blocks.blocks();
        if (read.isEmpty()) {
            throw new Unreadable(Unreadable.Reason.NO_TEXT, "The page holds no text that can be seen.");
        }
        return new Decoded(1, List.of(new Flow(read)), List.of(), findings, List.of());
    }
}
