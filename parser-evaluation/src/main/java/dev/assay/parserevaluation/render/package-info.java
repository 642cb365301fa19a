/** Renders JSON Resumes as people's documents look: templates of several engines. */
package dev.assay.parserevaluation.render;
