package dev.assay.engine.assessment;

import java.time.LocalDate;

/** The hashes ({@code sha256:<hex>}) that let anyone replay an assessment and see the same bytes. */
public record Receipt(
        String inputHash,
        String rubricVersion,
        String rubricHash,
        String engineVersion,
        LocalDate asOf,
        String resultHash) {}
