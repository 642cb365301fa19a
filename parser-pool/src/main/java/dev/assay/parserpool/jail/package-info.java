/** Starts a Java process that sees the JDK, its own class path and an empty folder, and can reach nobody. */
package dev.assay.parserpool.jail;
