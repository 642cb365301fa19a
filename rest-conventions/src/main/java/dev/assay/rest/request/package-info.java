/** What applies to every request: its id, its size, its connection, and that all its query parameters are known. */
package dev.assay.rest.request;
