/** What holds for every request: its id, its size, and that no query parameter is a surprise. */
package dev.assay.rest.request;
