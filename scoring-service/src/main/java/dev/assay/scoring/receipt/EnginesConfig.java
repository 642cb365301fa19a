package dev.assay.scoring.receipt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the engines are that made earlier receipts. */
@ConfigMapping(prefix = "assay.engines")
public interface EnginesConfig {

    /** Folder of released engines, each a jar with its checksum; if there is none, only this build's receipts can be replayed. */
    @WithDefault("engines")
    Path folder();
}
