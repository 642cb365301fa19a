/** Runs the engine on threads of its own, each task within a deadline; does not know what is assessed, nor who keeps or shows the result. */
package dev.assay.scoring.assessment.engine;
