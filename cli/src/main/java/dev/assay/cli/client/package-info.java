/** A client of the public API, as any other program could be one. */
package dev.assay.cli.client;
