package dev.assay.engine.profile;

/** A node that was treated as absent, and why. */
public record UnreadableNode(String pointer, String detail) {}
