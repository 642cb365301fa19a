/** A client of the public API, as any other program could be. */
package dev.assay.cli.client;
