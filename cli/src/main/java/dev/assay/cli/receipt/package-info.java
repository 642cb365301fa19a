/** Receipts on this machine: read from files, and replayed without any service. */
package dev.assay.cli.receipt;
