/** Candidates who may be one person. They are shown with the reason; what to do about it is a human's decision. */
package dev.assay.profile.duplicates;
