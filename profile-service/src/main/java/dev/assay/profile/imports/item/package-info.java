/** What a job does to each candidate, kept for the way back and told to those who follow; knows neither lines nor jobs. */
package dev.assay.profile.imports.item;
