package dev.assay.parser.resume;

import dev.assay.parser.document.Origin;

/**
 * Where a value of the résumé came from.
 *
 * @param pointer JSON pointer into the résumé
 * @param confidence 0..1, how sure it is that the text means this
 */
public record Provenance(String pointer, Origin origin, double confidence) {}
