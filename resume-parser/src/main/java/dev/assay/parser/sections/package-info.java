/** Where the parts of a résumé begin: by their names in many languages and by their look. */
package dev.assay.parser.sections;
