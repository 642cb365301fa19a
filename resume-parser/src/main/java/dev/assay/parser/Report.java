package dev.assay.parser;

import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Piece;
import dev.assay.parser.resume.Provenance;
import java.util.List;

/**
 * How a file was read.
 *
 * @param text the visible text that the offsets of values count in
 * @param values where each value of the résumé stood
 * @param unplaced text that belongs to no field; it is also at the end of the summary, so that it is scored
 * @param findings what a reader of the page does not see; it is nowhere in the résumé
 * @param warnings what was not read, in words for a person
 */
public record Report(
        Format format,
        int pages,
        String text,
        List<Provenance> values,
        List<Piece> unplaced,
        List<Finding> findings,
        List<String> warnings) {

    public Report {
        values = List.copyOf(values);
        unplaced = List.copyOf(unplaced);
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
    }
}
