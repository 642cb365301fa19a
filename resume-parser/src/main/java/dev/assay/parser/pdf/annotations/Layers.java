package dev.assay.parser.pdf.annotations;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/** The layers of a document: a viewer shows those that are on when the document is opened. */
public final class Layers {
    private final PDOptionalContentProperties properties;

    public Layers(PDDocument document) {
        this.properties = document.getDocumentCatalog().getOCProperties();
    }

    /** @param content what a part of a page belongs to, null for none */
    public boolean hide(PDPropertyList content) {
        if (properties == null || content == null) {
            return false;
        }
        return content instanceof PDOptionalContentMembershipDictionary several
                ? hide(several)
                : content instanceof PDOptionalContentGroup group && !properties.isGroupEnabled(group);
    }

    public boolean hide(COSDictionary marked) {
        return marked != null && hide(PDPropertyList.create(marked));
    }

    private boolean hide(PDOptionalContentMembershipDictionary several) {
        List<PDPropertyList> groups = several.getOCGs();
        if (groups.isEmpty()) {
            return false;
        }
        COSName policy = several.getVisibilityPolicy();
        if (COSName.ALL_ON.equals(policy)) {
            return groups.stream().anyMatch(this::hide);
        }
        if (COSName.ANY_OFF.equals(policy)) {
            return groups.stream().noneMatch(this::hide);
        }
        if (COSName.ALL_OFF.equals(policy)) {
            return !groups.stream().allMatch(this::hide);
        }
        return groups.stream().allMatch(this::hide);
    }
}
