/** Tags put on candidates and taken off, one candidate or hundreds at a time. */
package dev.assay.profile.tagging;
