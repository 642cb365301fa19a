/** What a trace may reveal: which operation, how long it took and what it led to, but not whom it was about. */
package dev.assay.rest.trace;
