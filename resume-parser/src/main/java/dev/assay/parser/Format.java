package dev.assay.parser;

/** The kinds of files that are read. */
public enum Format {
    PDF,
    DOCX,
    ODT,
    RTF,
    HTML,
    TEXT,
    MARKDOWN,
    JSON_RESUME,
    LINKEDIN_EXPORT,
    EUROPASS
}
