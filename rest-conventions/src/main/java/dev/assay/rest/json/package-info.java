/** JSON as all services parse and compare it: strict on the way in, canonical for hashing. */
package dev.assay.rest.json;
