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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads a DOCX. Relations to the outside (templates, linked images) are never followed. */
public final class DocxDecoder implements Decoder {
    private static final String SETTINGS = "word/settings.xml";
    private static final String MARGINS = "word/(header|footer)\\d*\\.xml";
    private static final List<String> NOTES = List.of("footnote", "endnote");

    @Override
    public Decoded decode(byte[] content) {
        String main = DocxParts.main(SafeZip.open(content, DocxParts.RELATIONS::equals))
                .orElseThrow(() -> new Unreadable(Unreadable.Reason.DAMAGED, "The DOCX has no text part."));
        SafeZip zip = SafeZip.open(content, name -> name.equals(main) || isRead(name));
        Element document = SafeXml.root(zip.file(main).orElseThrow());
        Look page = DocxColours.page(document, zip.file(SETTINGS).map(SafeXml::root));
        DocxStyles styles = new DocxStyles(zip.file("word/styles.xml").map(SafeXml::root), page);
        DocxText text = new DocxText(styles);
        SafeXml.child(document, "body").ifPresent(text::read);
        List<Finding> findings = new ArrayList<>(text.findings());
        List<Block> furniture = margins(zip, styles, findings);
        DocxText notes = notes(zip, styles, document);
        findings.addAll(notes.findings());
        List<Block> loose = notes.paper().flows().stream()
                .flatMap(flow -> flow.blocks().stream())
                .toList();
        List<Flow> flows = text.paper().flows();
        if (flows.isEmpty() && furniture.isEmpty()) {
            throw new Unreadable(Unreadable.Reason.NO_TEXT, "The document holds no text that can be seen.");
        }
        zip.file("docProps/core.xml").map(SafeXml::root).ifPresent(core -> findings.addAll(metadata(core)));
        return new Decoded(1, flows, furniture, loose, findings, List.of());
    }

    private static boolean isRead(String name) {
        return name.equals("word/styles.xml")
                || name.equals(SETTINGS)
                || name.equals("docProps/core.xml")
                || name.matches(MARGINS)
                || NOTES.stream().anyMatch(note -> name.equals("word/" + note + "s.xml"));
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

    /** Those that the text refers to; nobody sees another one. */
    private static DocxText notes(SafeZip zip, DocxStyles styles, Element document) {
        DocxText text = new DocxText(styles);
        for (String kind : NOTES) {
            NodeList references = document.getElementsByTagNameNS("*", kind + "Reference");
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < references.getLength(); i++) {
                Element reference = (Element) references.item(i);
                if (isSeen(reference)) {
                    ids.add(SafeXml.attribute(reference, "id"));
                }
            }
            zip.file("word/" + kind + "s.xml").map(SafeXml::root).stream()
                    .flatMap(root -> SafeXml.children(root, kind).stream())
                    .filter(note -> ids.contains(SafeXml.attribute(note, "id")))
                    .forEach(text::read);
        }
        return text;
    }

    /** Not in a run that is hidden or deleted. */
    private static boolean isSeen(Element reference) {
        for (Node at = reference; at instanceof Element element; at = at.getParentNode()) {
            boolean hidden = SafeXml.child(element, "rPr")
                    .flatMap(look -> SafeXml.child(look, "vanish"))
                    .isPresent();
            if (hidden || "del".equals(element.getLocalName()) || "moveFrom".equals(element.getLocalName())) {
                return false;
            }
        }
        return true;
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
