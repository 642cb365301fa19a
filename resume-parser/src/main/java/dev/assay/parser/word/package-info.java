/** Documents of word processors: the look of their paragraphs and how these lie on paper; the formats, each in a package of its own, are not known here. */
package dev.assay.parser.word;
