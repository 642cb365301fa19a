/** Files and folders of résumés on this machine, and which of them are one person's and which are many people's; no service is known here. */
package dev.assay.cli.file;
