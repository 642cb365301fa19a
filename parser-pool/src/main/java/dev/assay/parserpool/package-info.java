/** Reads documents in processes that may do nothing else: warm workers, a bounded queue, and an end to any worker that exceeds a limit. */
package dev.assay.parserpool;
