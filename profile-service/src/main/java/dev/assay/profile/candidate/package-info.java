/** Candidates and their profiles, each by itself: read, replace, upsert by an HR tool's id, erase. */
package dev.assay.profile.candidate;
