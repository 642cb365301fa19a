/** Bytes told apart by their hash. */
package dev.assay.rest.digest;
