/** The rules as data: the model of a rubric, and the reader that refuses a rubric with a mistake in it. */
package dev.assay.engine.rubric;
