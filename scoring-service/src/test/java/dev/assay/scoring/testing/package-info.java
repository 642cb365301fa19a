/** What the tests of several features share: hand-made assessments, a feed in memory, and the service's own configuration. */
package dev.assay.scoring.testing;
