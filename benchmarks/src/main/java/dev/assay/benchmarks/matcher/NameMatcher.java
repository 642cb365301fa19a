package dev.assay.benchmarks.matcher;

/** Counts the places of a text at which a name stands, whole words only; names inside and across others count too. */
interface NameMatcher {
    int count(char[] text);
}
