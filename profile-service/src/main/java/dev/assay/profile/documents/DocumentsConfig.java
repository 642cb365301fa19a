package dev.assay.profile.documents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How documents are read and kept. */
@ConfigMapping(prefix = "assay.documents")
interface DocumentsConfig {

    /** Whether the parser has to run in a jail. */
    @WithDefault("required")
    JailMode jail();

    /** Where documents are read by a service of their own; then nothing is read in processes of this one. */
    Optional<URI> parserUrl();

    /** The class path of the parser: jars, folders of classes, folders of jars with {@code /*}. Without it no document is read. */
    Optional<List<String>> parser();

    /** Processes that read; as many as there are processors where it is not said. */
    OptionalInt workers();

    /** Documents that may wait for one of them. */
    @WithDefault("16")
    int waiting();

    /** For one of these before it is answered 503. */
    @WithDefault("4s")
    Duration longestWait();

    /** For a worker to read a document. */
    @WithDefault("10s")
    Duration perDocument();

    /** After so many a worker makes room for a fresh one. */
    @WithDefault("500")
    int perWorker();

    /** Bytes of all documents that are held in memory at a time; more get 503. */
    @WithDefault("48000000")
    long bytesAtATime();

    /** What is done where the jail cannot be made. */
    enum JailMode {
        /** No document is read. */
        REQUIRED,
        /** The parser always runs without one: for a machine that has walls of its own around this service. */
        OFF
    }
}
