package dev.assay.benchmarks.matcher;

/** Counts the occurrences of names in a text, whole words only; nested and overlapping names count too. */
interface NameMatcher {
    int count(char[] text);
}
