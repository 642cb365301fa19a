/** Serves rubrics to callers, who release them, read them and command their use. */
package dev.assay.scoring.rubricrelease;
