/** Takes back what a job did to candidates; knows not how it was done. */
package dev.assay.profile.imports.revert;
