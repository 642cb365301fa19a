/** Reads who the person is and how to reach them. */
package dev.assay.parser.contact;
