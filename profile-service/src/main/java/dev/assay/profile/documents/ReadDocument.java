package dev.assay.profile.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was read, after every check that a stranger's words need.
 *
 * @param report JSON
 */
public record ReadDocument(ObjectNode profile, String format, String report) {}
