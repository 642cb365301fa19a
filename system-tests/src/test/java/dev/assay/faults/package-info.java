/** Faults done to the packaged system on purpose, and what must hold through them and afterwards. */
package dev.assay.faults;
