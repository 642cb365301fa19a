package dev.assay.parser.sections;

/** What the words of a line say about what stands there. */
public interface Terms {
    boolean isSchool(String line);

    /** A school or a degree, and nobody's title. */
    boolean isStudy(String line);

    /** What somebody is; a field alone ("Research") is none. */
    boolean isTitle(String line);

    /** The name of a company with a word that companies have; that word alone ("Software") is none. */
    boolean isCompany(String line);
}
