/** Tables whose columns become candidates: the meaning of a column is guessed, shown, and confirmed by a human before anything is done. */
package dev.assay.profile.table;
