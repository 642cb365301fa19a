/** Hashes by which bytes are told apart. */
package dev.assay.rest.digest;
