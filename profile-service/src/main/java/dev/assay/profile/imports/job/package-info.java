/** What a job is, how far it has come, and what may be asked of it; knows neither what its lines say nor who works on it. */
package dev.assay.profile.imports.job;
