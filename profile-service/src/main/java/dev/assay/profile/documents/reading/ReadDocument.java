package dev.assay.profile.documents.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was read, after all the checks that untrusted input needs.
 *
 * @param report JSON
 */
public record ReadDocument(ObjectNode profile, String format, String report) {}
