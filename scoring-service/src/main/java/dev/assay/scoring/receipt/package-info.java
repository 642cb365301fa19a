/** Receipts: what was assessed is kept, and assessed again by the engine and rubric of its day to see that it comes to the same. */
package dev.assay.scoring.receipt;
