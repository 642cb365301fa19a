package dev.assay.parserevaluation.render;

import dev.assay.parserevaluation.KnownResume;

/** A rendered résumé. */
public record Document(KnownResume source, String fileName, byte[] content) {}
