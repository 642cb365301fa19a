/** Conditional requests: strong entity tags and their preconditions. */
package dev.assay.rest.conditional;
