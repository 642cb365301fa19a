/** Starts a Java process that sees only the JDK, its own class path and an empty folder, and has no network. */
package dev.assay.parserpool.jail;
