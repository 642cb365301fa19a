/** JSON as this house reads and compares it: strict on the way in, canonical for hashing. */
package dev.assay.rest.json;
