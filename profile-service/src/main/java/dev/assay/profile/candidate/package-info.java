/** Candidates and their profiles: create, read, replace, upsert by an HR tool's id, list, erase. */
package dev.assay.profile.candidate;
