/** API keys: created, shown once, listed, rotated and revoked, and known to every replica without a database query for each request. */
package dev.assay.gateway.keys;
