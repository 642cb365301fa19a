package dev.assay.parser.structured;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.container.SafeXml;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Unreadable;
import java.util.List;
import org.w3c.dom.Element;

/** The XML that Europass gives its members: of before 2020 (SkillsPassport) and since (Candidate). */
public final class EuropassReader {

    private EuropassReader() {}

    /** @param findings text of the file that its reader would not see */
    public record Read(ObjectNode resume, List<Finding> findings) {}

    public static Read read(byte[] content) {
        Element root = SafeXml.root(content);
        RichText text = new RichText();
        if (root.getLocalName().equals("Candidate")) {
            return new Read(new EuropassCandidate(text).read(root), text.findings());
        }
        Element learner = SafeXml.child(root, "LearnerInfo")
                .orElseThrow(() -> new Unreadable(
                        Unreadable.Reason.UNKNOWN_FORMAT, "The XML is a Europass of a kind that is not read."));
        return new Read(new EuropassPassport(text).read(learner), text.findings());
    }
}
