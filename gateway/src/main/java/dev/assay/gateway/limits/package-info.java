/** How much one caller may ask of the system at once, so that a flood from one does not slow the others. */
package dev.assay.gateway.limits;
