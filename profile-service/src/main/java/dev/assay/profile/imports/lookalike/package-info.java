/** Those whom a job created and who look like somebody who was there before; decides nothing about them. */
package dev.assay.profile.imports.lookalike;
