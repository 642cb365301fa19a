/** The engines that made assessments, kept so that any receipt can be replayed: the one of this build and the released ones. */
package dev.assay.engines;
