/** From a JSON Resume to blind statements: what was done, where in the document and when, without who or for whom. */
package dev.assay.engine.profile;
