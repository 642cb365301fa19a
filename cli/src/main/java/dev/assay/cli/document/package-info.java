/** Reads documents on this machine without a service, with the same program and in the same jail. */
package dev.assay.cli.document;
