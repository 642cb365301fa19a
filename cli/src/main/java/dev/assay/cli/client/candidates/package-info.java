/** The calls about candidates: found, tagged, ranked, compared, decided on, merged and erased, their receipts among them; how they came in is not known here. */
package dev.assay.cli.client.candidates;
