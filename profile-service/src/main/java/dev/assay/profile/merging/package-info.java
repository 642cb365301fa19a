/** Two candidates who are one person: a human merges them, it is logged, and it can be undone. Nothing of either is lost or moved. */
package dev.assay.profile.merging;
