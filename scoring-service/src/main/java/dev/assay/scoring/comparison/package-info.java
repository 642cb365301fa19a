/** People side by side, competency by competency, and what each of them adds to a team. */
package dev.assay.scoring.comparison;
