/** The pool as files: lines that can be sent in again, and a table for spreadsheets. */
package dev.assay.profile.export;
