/** Turns the chunks of a job into candidates, each in one transaction, and gets over those that are refused; knows not whose turn it is. */
package dev.assay.profile.imports.writing;
