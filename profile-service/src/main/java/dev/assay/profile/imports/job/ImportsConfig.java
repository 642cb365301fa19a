package dev.assay.profile.imports.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits and intervals of bulk jobs. */
@ConfigMapping(prefix = "assay.imports")
public interface ImportsConfig {

    /** Lines that one job takes; those beyond are reported and not taken. */
    @WithDefault("1000000")
    long maxLines();

    /** Lines that are written in one transaction, which holds back the change feed while it runs. */
    @WithDefault("200")
    int chunkLines();

    /** A chunk takes no further line once it holds this many bytes. */
    @WithDefault("262144")
    int chunkBytes();

    /** How often a process looks for jobs that another one has left. */
    @WithDefault("1s")
    Duration lookEvery();

    /** How long a silent process keeps its job; longer than any transaction. */
    @WithDefault("10s")
    Duration lease();

    /** The same while it reads a document: longer than a document can take to wait and to be read. */
    @WithDefault("30s")
    Duration documentTime();

    /** For how long time-outs in a row are blamed on a slow database; after that, on a line that takes too long. */
    @WithDefault("5m")
    Duration stallTime();

    /** Files that an archive may have. */
    @WithDefault("20000")
    int maxFiles();

    /** How long a finished job, its reports and the way back are kept. */
    @WithDefault("P30D")
    Duration keptFor();

    /** How long a table waits for somebody to confirm what its columns mean: what was sent in is not for keeping. */
    @WithDefault("P2D")
    Duration mappingTime();

    /** After this an upload that has not ended never will: the gateway ends it before. */
    @WithDefault("1h")
    Duration uploadTime();

    /** How often expired jobs are deleted. */
    @WithDefault("10m")
    Duration sweepEvery();

    /** How many callers may watch progress at a time; each holds one of the connections that the gateway has for that (Proxy). */
    @WithDefault("24")
    int watchers();

    /** How often progress is looked at for those who watch. */
    @WithDefault("500ms")
    Duration watchEvery();

    /** A watcher hears at least this often that the connection lives; the gateway ends silence of 30 s. */
    @WithDefault("10s")
    Duration heartbeat();
}
