/** Reads documents in processes that may do nothing else: warm workers, a bounded line before them, and an end to whoever breaks a limit. */
package dev.assay.parserpool;
