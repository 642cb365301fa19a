/** Job profiles: named weightings of the dimensions with their must-haves. */
package dev.assay.scoring.jobprofile;
