/** What is held about one person, for that person. */
package dev.assay.profile.access;
