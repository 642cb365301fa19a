/** The calls that bring candidates in and out in numbers: files, tables, exports and a folder that follows the pool; what is decided about them is not known here. */
package dev.assay.cli.client.transfer;
