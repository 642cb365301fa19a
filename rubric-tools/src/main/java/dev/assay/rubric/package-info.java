/** Helps people who write rules: finds their mistakes with line and advice, shows the numbers, writes fitted ones. */
package dev.assay.rubric;
