/** Reads documents in processes that may do nothing else: warm workers and a bounded queue. A worker that exceeds a limit is killed. */
package dev.assay.parserpool;
