/** Tables for spreadsheets. */
package dev.assay.rest.csv;
