/**
 * Figures about labs and the market, each an estimate with its source, and what in a profile carries over from enterprise software. Shown beside the
 * score; nothing that makes or orders scores may use this package, and a test guards that.
 */
package dev.assay.scoring.reference;
