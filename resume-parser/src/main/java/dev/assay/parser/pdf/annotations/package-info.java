/** What a viewer adds to a finished page, as annotations and filled-in fields, and the layers that it leaves out; nothing is drawn here. */
package dev.assay.parser.pdf.annotations;
