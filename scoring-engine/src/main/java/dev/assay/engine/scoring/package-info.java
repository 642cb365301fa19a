/** From read statements to scores: strength, saturation, attribution, coverage and fit, in whole numbers. */
package dev.assay.engine.scoring;
