package dev.assay.evaluation.fitting;

/**
 * A number of a rubric to which a fit gives another value.
 *
 * @param file name of the rubric's file
 * @param pointer JSON pointer of the number in it
 */
public record Change(String file, String pointer, int from, int to) {}
