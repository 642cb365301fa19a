/** What keys and secrets have in common: they are shown once, and rotated with an overlap. */
package dev.assay.gateway.rotation;
