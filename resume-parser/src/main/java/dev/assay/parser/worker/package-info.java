/** The parser as a process of its own: documents come in on a pipe and answers go out on another. */
package dev.assay.parser.worker;
