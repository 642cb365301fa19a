package dev.assay.parser;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A JSON Resume v1.0.0 document and how it came about. */
public record ParsedResume(ObjectNode resume, Report report) {}
