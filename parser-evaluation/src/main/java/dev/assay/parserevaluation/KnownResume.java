package dev.assay.parserevaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A résumé whose content is known. */
public record KnownResume(String id, ObjectNode profile) {}
