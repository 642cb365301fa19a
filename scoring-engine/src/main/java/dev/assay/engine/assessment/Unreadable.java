package dev.assay.engine.assessment;

/** A node of the profile that was treated as absent, and why. */
public record Unreadable(String pointer, String detail) {}
