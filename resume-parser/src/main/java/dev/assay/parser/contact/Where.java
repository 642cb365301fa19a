package dev.assay.parser.contact;

/** Where on the page a line stands that may tell how to reach the person. */
public enum Where {
    /** At the top of the page, with the name of the person. */
    TOP,
    /** Below a heading for contact data. */
    SECTION,
    /** In a header or footer, among page numbers and remarks of others. */
    FURNITURE
}
