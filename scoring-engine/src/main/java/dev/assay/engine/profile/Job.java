package dev.assay.engine.profile;

import java.util.Optional;

/** An entry of the work section: only its number and its span. */
public record Job(int entry, Optional<Months> when) {}
