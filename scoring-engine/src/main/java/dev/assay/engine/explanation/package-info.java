/** Says why: turns scores back into the candidate's own words, plain sentences and canonical bytes. */
package dev.assay.engine.explanation;
