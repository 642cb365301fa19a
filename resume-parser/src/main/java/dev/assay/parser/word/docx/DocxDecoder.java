package dev.assay.parser.word.docx;

import dev.assay.parser.container.SafeXml;
import dev.assay.parser.container.SafeZip;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Decoder;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Flow;
import dev.assay.parser.document.Unreadable;
import dev.assay.parser.word.Look;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads a DOCX. Relations to the outside (templates, linked images) are never followed. */
public final class DocxDecoder implements Decoder {
    private static final String METADATA = "docProps/core.xml";
    private static final List<String> MARGINS = List.of("footer", "header");
    private static final List<String> NOTES = List.of("footnote", "endnote");
    private static final List<String> KINDS =
            List.of("settings", "styles", "theme", "footer", "header", "footnotes", "endnotes");

    @Override
    public Decoded decode(byte[] content) {
        String main = DocxParts.main(SafeZip.open(content, DocxParts.RELATIONS::equals))
                .orElseThrow(() -> new Unreadable(Unreadable.Reason.DAMAGED, "The DOCX has no text part."));
        Parts parts = parts(content, main);
        Element document = parts.roots(main).findFirst().orElseThrow();
        Look page = DocxColours.page(document, parts.root("settings"));
        DocxStyles styles = new DocxStyles(parts.root("styles"), page);
        DocxText text = new DocxText(styles);
        SafeXml.child(document, "body").ifPresent(text::read);
        List<Finding> findings = new ArrayList<>(text.findings());
        Set<String> shown = new DocxSections(document, parts.root("settings")).shownMargins();
        List<Block> furniture = margins(parts, shown, styles, findings);
        DocxText notes = notes(parts, styles, document);
        findings.addAll(notes.findings());
        List<Block> loose = notes.paper().blocks();
        List<Flow> flows = text.paper().flows();
        if (flows.isEmpty() && furniture.isEmpty()) {
            throw new Unreadable(Unreadable.Reason.NO_TEXT, "The document holds no text that can be seen.");
        }
        parts.roots(METADATA).forEach(core -> findings.addAll(metadata(core)));
        return new Decoded(1, flows, furniture, loose, findings, List.of());
    }

    /** The files of a document, and which of them are its parts. */
    private record Parts(SafeZip zip, DocxRelations relations, DocxTheme theme) {

        Stream<Element> roots(String name) {
            return zip.file(name).map(SafeXml::root).map(theme::applied).stream();
        }

        Stream<Element> all(String kind) {
            return relations.parts(kind).stream().flatMap(this::roots);
        }

        Optional<Element> root(String kind) {
            return all(kind).findFirst();
        }
    }

    private static Parts parts(byte[] content, String main) {
        SafeZip zip = SafeZip.open(content, DocxRelations.path(main)::equals);
        DocxRelations relations =
                new DocxRelations(main, zip.file(DocxRelations.path(main)).map(SafeXml::root), zip.names());
        Set<String> read = new HashSet<>(List.of(main, METADATA));
        KINDS.forEach(kind -> read.addAll(relations.parts(kind)));
        SafeZip files = SafeZip.open(content, read::contains);
        Parts plain = new Parts(files, relations, new DocxTheme(Optional.empty(), Optional.empty()));
        return new Parts(files, relations, new DocxTheme(plain.root("theme"), plain.root("settings")));
    }

    /** @param shown the ids of those that are on a page */
    private static List<Block> margins(Parts parts, Set<String> shown, DocxStyles styles, List<Finding> findings) {
        List<Block> furniture = new ArrayList<>();
        for (String kind : MARGINS) {
            Set<String> seen = parts.relations().parts(kind, shown);
            for (String name : parts.relations().parts(kind)) {
                DocxText text = new DocxText(styles);
                parts.roots(name).forEach(text::read);
                findings.addAll(text.findings());
                if (seen.contains(name)) {
                    furniture.addAll(text.paper().blocks());
                } else {
                    findings.addAll(text.paper().unseen());
                }
            }
        }
        return furniture;
    }

    /** Those that the text refers to; nobody sees another one. */
    private static DocxText notes(Parts parts, DocxStyles styles, Element document) {
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
            parts.all(kind + "s")
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
