package dev.assay.profile.documents.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How documents are read, and how many of their bytes may be in memory. */
@ConfigMapping(prefix = "assay.documents")
public interface DocumentsConfig {

    /** Whether the parser has to run in a jail. */
    @WithDefault("required")
    JailMode jail();

    /** Address of the service that reads documents; with it, this one starts no processes for that. */
    Optional<URI> parserUrl();

    /** The class path of the parser: jars, folders of classes, folders of jars with {@code /*}. Without it no document is read. */
    Optional<List<String>> parser();

    /** Processes that read; by default as many as there are processors. */
    OptionalInt workers();

    /** Documents that may wait for one of them. */
    @WithDefault("16")
    int waiting();

    /** How long a document waits before it is answered with 503. */
    @WithDefault("4s")
    Duration longestWait();

    /** How long a worker may take to read a document. */
    @WithDefault("10s")
    Duration perDocument();

    /** After so many documents a worker is replaced. */
    @WithDefault("500")
    int perWorker();

    /** Bytes of all documents held in memory at a time, on their way in or out; further ones get 503. */
    @WithDefault("48000000")
    long bytesAtATime();

    /** What to do if the jail cannot be made. */
    enum JailMode {
        /** No document is read. */
        REQUIRED,
        /** The parser always runs without one: for a machine that isolates this service by other means. */
        OFF
    }
}
