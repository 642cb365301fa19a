package dev.assay.scoring.rubric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How rubrics are kept and come into use. */
@ConfigMapping(prefix = "assay.rubric")
public interface RubricConfig {

    /**
     * Whether the rubric or engine that a new build brings comes into use by itself when all candidates are assessed with it. On, since an upgrade
     * is itself an operator's decision; a rubric that was activated by command is not replaced in this way.
     */
    @WithDefault("true")
    boolean bundledTakesOver();

    /** The most rubrics, besides the bundled one, that are kept compiled: those of the epochs that are followed, and some of old receipts. */
    @WithDefault("6")
    int compiled();
}
