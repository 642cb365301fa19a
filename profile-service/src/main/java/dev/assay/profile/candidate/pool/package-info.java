/** The candidates as a whole: a new one, all in order, and their number; knows not what happens to one of them later. */
package dev.assay.profile.candidate.pool;
