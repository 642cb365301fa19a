/** How much a place in a ranking depends on the weights: by the rubric's job profiles, and by weights a tenth away. */
package dev.assay.scoring.stability;
