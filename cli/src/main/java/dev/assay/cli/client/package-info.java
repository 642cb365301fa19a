/** The connection to the public API, as any other program could have it, with the calls about keys and rubrics; it calls for no candidate. */
package dev.assay.cli.client;
