package dev.assay.parser.text;

import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Decoder;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Markdown as the page that it makes: CommonMark with tables, and HTML within it. */
public final class MarkdownDecoder implements Decoder {
    private static final int DEEPEST = 100;
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private final HtmlRenderer page = HtmlRenderer.builder().extensions(TABLES).build();

    @Override
    public Decoded decode(byte[] content) {
        Document document = Jsoup.parse(page.render(parser.parse(Characters.text(content))));
        document.select("a[href]").forEach(MarkdownDecoder::tellAddress);
        document.select("img").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
        return HtmlDecoder.decode(document);
    }

    /** A résumé's links are its evidence: the address, too, where the text does not say it. */
    private static void tellAddress(Element link) {
        String address = link.attr("href").replaceFirst("^mailto:", "");
        String text = link.text();
        if (text.isBlank()) {
            link.text(address);
        } else if (!address.contains(text) && !address.startsWith("#")) {
            link.appendText(" " + address);
        }
    }
}
