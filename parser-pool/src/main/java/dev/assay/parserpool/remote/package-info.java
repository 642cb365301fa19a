/** The same pool in a pod of its own: a small server around it, and the reader that calls it over HTTP. */
package dev.assay.parserpool.remote;
