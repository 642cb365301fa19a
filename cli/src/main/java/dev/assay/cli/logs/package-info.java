/** The logs of all parts, made readable. */
package dev.assay.cli.logs;
