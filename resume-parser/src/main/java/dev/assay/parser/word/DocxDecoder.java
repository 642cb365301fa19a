package dev.assay.parser.word;

import dev.assay.parser.container.SafeXml;
import dev.assay.parser.container.SafeZip;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Decoder;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Flow;
import dev.assay.parser.document.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** Reads a DOCX. Relations to the outside (templates, linked images) are never followed. */
public final class DocxDecoder implements Decoder {
    private static final String BODY = "word/document.xml";
    private static final String MARGINS = "word/(header|footer)\\d*\\.xml";

    @Override
    public Decoded decode(byte[] content) {
        SafeZip zip = SafeZip.open(
                content,
                name -> name.equals(BODY)
                        || name.equals("word/styles.xml")
                        || name.equals("docProps/core.xml")
                        || name.matches(MARGINS));
        byte[] body = zip.file(BODY)
                .orElseThrow(() -> new Unreadable(Unreadable.Reason.DAMAGED, "The DOCX has no text part."));
        DocxStyles styles = new DocxStyles(zip.file("word/styles.xml").map(SafeXml::root));
        DocxText text = new DocxText(styles);
        SafeXml.child(SafeXml.root(body), "body").ifPresent(text::read);
        List<Finding> findings = new ArrayList<>(text.findings());
        List<Block> furniture = margins(zip, styles, findings);
        List<Flow> flows = text.paper().flows();
        if (flows.isEmpty() && furniture.isEmpty()) {
            throw new Unreadable(Unreadable.Reason.NO_TEXT, "The document holds no text that can be seen.");
        }
        zip.file("docProps/core.xml").map(SafeXml::root).ifPresent(core -> findings.addAll(metadata(core)));
        return new Decoded(1, flows, furniture, findings, List.of());
    }

    private static List<Block> margins(SafeZip zip, DocxStyles styles, List<Finding> findings) {
        List<Block> furniture = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : new TreeMap<>(zip.files()).entrySet()) {
            if (file.getKey().matches(MARGINS)) {
                DocxText text = new DocxText(styles);
                text.read(SafeXml.root(file.getValue()));
                text.paper().flows().forEach(flow -> furniture.addAll(flow.blocks()));
                findings.addAll(text.findings());
            }
        }
        return furniture;
    }

    private static List<Finding> metadata(Element core) {
        List<Finding> findings = new ArrayList<>();
        for (String field : List.of("title", "subject", "keywords", "description")) {
            Optional<String> value =
                    SafeXml.child(core, field).map(Element::getTextContent).filter(text -> text.length() > 60);
            value.ifPresent(text -> findings.add(new Finding(Finding.Kind.METADATA, 1, text)));
        }
        return findings;
    }
}
