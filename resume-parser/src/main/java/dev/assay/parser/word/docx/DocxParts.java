package dev.assay.parser.word.docx;

import dev.assay.parser.container.SafeXml;
import dev.assay.parser.container.SafeZip;
import java.util.Optional;
import org.w3c.dom.Element;

/** Finds the main part of a DOCX: programs are free in naming it, and Word on the web calls it document2.xml. */
public final class DocxParts {
    /** Says which part is which. */
    public static final String RELATIONS = "_rels/.rels";

    private static final String USUAL = "word/document.xml";

    private DocxParts() {}

    /** @return empty where the archive is no DOCX */
    public static Optional<String> main(SafeZip zip) {
        return zip.file(RELATIONS)
                .map(SafeXml::root)
                .flatMap(DocxParts::target)
                .filter(zip.names()::contains)
                .or(() -> Optional.of(USUAL).filter(zip.names()::contains));
    }

    private static Optional<String> target(Element relations) {
        return SafeXml.children(relations, "Relationship").stream()
                .filter(relation -> SafeXml.attribute(relation, "Type").endsWith("/officeDocument"))
                .map(relation -> SafeXml.attribute(relation, "Target").replaceFirst("^/", ""))
                .filter(target -> target.matches("word/[\\w.-]+\\.xml"))
                .findFirst();
    }
}
