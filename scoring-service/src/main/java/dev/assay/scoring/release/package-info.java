/** Releasing rubrics and putting them to use: what callers send, see and command. */
package dev.assay.scoring.release;
