package dev.assay.parser.pdf;

import dev.assay.parser.document.Finding;
import dev.assay.parser.pdf.lines.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Long words about the document that it does not show: a place to speak to a machine. Titles and names are usual there. */
final class Metadata {
    private static final int USUAL = 60;

    private Metadata() {}

    static List<Finding> findings(PDDocumentInformation information, List<List<Fragment>> pages) {
        String shown = pages.stream()
                .flatMap(List::stream)
                .map(Fragment::text)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        List<Finding> findings = new ArrayList<>();
        for (String field : List.of("Title", "Subject", "Keywords", "Author")) {
            String value = information.getCustomMetadataValue(field);
            if (value != null && value.length() > USUAL && !shown.contains(value.toLowerCase(Locale.ROOT))) {
                findings.add(new Finding(Finding.Kind.METADATA, 1, value));
            }
        }
        return findings;
    }
}
