/** What an assessment says: scores, evidence with the candidate's own words, fits, notes, findings and the receipt. */
package dev.assay.engine.assessment;
