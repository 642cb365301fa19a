package dev.assay.engine;

/** The version that receipts name. */
final class EngineVersion {
    /** Equal to the version of this module; a test compares the two. */
    static final String VALUE = "0.1.0";

    private EngineVersion() {}
}
