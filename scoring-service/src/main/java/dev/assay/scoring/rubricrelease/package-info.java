/** Serves rubrics to callers: how they are released and put to use, what is sent, seen and commanded. */
package dev.assay.scoring.rubricrelease;
