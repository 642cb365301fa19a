/** Faults injected into the packaged system, and what must hold during and after them. */
package dev.assay.faults;
