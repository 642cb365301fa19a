/** What there is to know about single lines of a job, for whoever sent them; knows not why it is said. */
package dev.assay.profile.imports.report;
