/** The calls about candidates: found, ranked, compared, decided on, merged and erased; how they came in is not known here. */
package dev.assay.cli.client.candidates;
