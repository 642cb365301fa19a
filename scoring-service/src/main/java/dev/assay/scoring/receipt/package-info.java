/** Receipts: what was assessed is kept, and assessed again by the engine and rubric of that time to see that the result is the same. */
package dev.assay.scoring.receipt;
