/** Tables whose columns become candidates: what a column means is guessed, shown, and said by a human before anything is done. */
package dev.assay.profile.table;
