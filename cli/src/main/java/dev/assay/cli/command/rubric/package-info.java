/** The commands about rules and the rubrics made from them; they know no candidate. */
package dev.assay.cli.command.rubric;
