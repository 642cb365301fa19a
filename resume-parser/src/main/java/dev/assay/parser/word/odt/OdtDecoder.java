package dev.assay.parser.word.odt;

import static dev.assay.parser.container.SafeXml.child;
import static dev.assay.parser.container.SafeXml.children;

import dev.assay.parser.container.SafeXml;
import dev.assay.parser.container.SafeZip;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Decoder;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Flow;
import dev.assay.parser.document.Unreadable;
import dev.assay.parser.word.Look;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads an ODT. Linked files and embedded objects are never opened. */
public final class OdtDecoder implements Decoder {
    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String META = "meta.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final int LONG_METADATA = 60;

    @Override
    public Decoded decode(byte[] content) {
        SafeZip zip = opened(content);
        Element root = text(zip);
        Optional<Element> named = zip.file(STYLES).map(SafeXml::root);
        Look page = page(named);
        OdtStyles styles = styles(named, Optional.of(root));
        OdtText text = new OdtText(styles, page);
        Optional<Element> body = child(root, "body", "text");
        body.ifPresent(text::read);
        OdtPages pages = new OdtPages(named.flatMap(all -> child(all, "master-styles")), body, styles);
        OdtText margins = margins(pages.shown(), named, page);
        OdtText unseen = margins(pages.unseen(), named, page);
        List<Flow> flows = text.paper().flows();
        List<Block> furniture = margins.paper().blocks();
        if (flows.isEmpty() && furniture.isEmpty()) {
            throw new Unreadable(Unreadable.Reason.NO_TEXT, "The document holds no text that can be seen.");
        }
        List<Finding> findings = new ArrayList<>(text.findings());
        findings.addAll(margins.findings());
        findings.addAll(unseen.findings());
        findings.addAll(unseen.paper().unseen());
        zip.file(META).map(SafeXml::root).ifPresent(meta -> findings.addAll(metadata(meta)));
        return new Decoded(1, flows, furniture, findings, List.of());
    }

    private static SafeZip opened(byte[] content) {
        SafeZip zip = SafeZip.open(content, Set.of(CONTENT, STYLES, META, MANIFEST)::contains);
        if (zip.file(MANIFEST).filter(OdtDecoder::isEncrypted).isPresent()) {
            throw new Unreadable(Unreadable.Reason.ENCRYPTED, "The document needs a password.");
        }
        return zip;
    }

    private static Element text(SafeZip zip) {
        return zip.file(CONTENT)
                .map(SafeXml::root)
                .orElseThrow(() -> new Unreadable(Unreadable.Reason.DAMAGED, "The ODT has no text part."));
    }

    private static boolean isEncrypted(byte[] manifest) {
        return new String(manifest, StandardCharsets.UTF_8).contains("encryption-data");
    }

    /** Those of the text lie over the named ones; names of made ones differ between the two files. */
    private static OdtStyles styles(Optional<Element> named, Optional<Element> content) {
        List<Element> groups = new ArrayList<>();
        named.ifPresent(root -> groups.addAll(children(root, "styles")));
        (content.isPresent() ? content : named).ifPresent(root -> groups.addAll(children(root, "automatic-styles")));
        return new OdtStyles(groups);
    }

    /** Which pages have which layout is not followed: they have a colour if all have the same. */
    private static Look page(Optional<Element> named) {
        Set<Look> papers = new HashSet<>();
        named.flatMap(root -> child(root, "automatic-styles")).stream()
                .flatMap(styles -> children(styles, "page-layout").stream())
                .forEach(layout -> papers.add(OdtStyles.paper(layout, "page-layout-properties")));
        return papers.size() == 1 ? papers.iterator().next() : Look.NOTHING;
    }

    private static OdtText margins(List<Element> margins, Optional<Element> named, Look page) {
        OdtText text = new OdtText(styles(named, Optional.empty()), page);
        margins.forEach(text::read);
        return text;
    }

    private static List<Finding> metadata(Element root) {
        List<Finding> findings = new ArrayList<>();
        for (Element field : child(root, "meta").map(SafeXml::children).orElse(List.of())) {
            String value = field.getTextContent();
            if (Set.of("title", "subject", "description", "keyword").contains(field.getLocalName())
                    && value.length() > LONG_METADATA) {
                findings.add(new Finding(Finding.Kind.METADATA, 1, value));
            }
        }
        return findings;
    }
}
