/** Keyset paging: opaque signed cursors, limits and the links of a page. */
package dev.assay.rest.paging;
