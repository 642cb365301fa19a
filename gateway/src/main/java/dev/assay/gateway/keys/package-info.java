/** API keys: made, shown once, listed, rotated and revoked, and known to every replica without asking the database for each request. */
package dev.assay.gateway.keys;
