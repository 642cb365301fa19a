/** What a job does to each candidate, kept for the way back and told to those who follow; knows neither what a line says nor how far a job is. */
package dev.assay.profile.imports.item;
