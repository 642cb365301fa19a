package dev.assay.engine.profile;

import java.util.Optional;

/** An entry of the work section: only its number, its place in the document and its span. */
public record Job(int entry, String pointer, Optional<Months> when) {}
