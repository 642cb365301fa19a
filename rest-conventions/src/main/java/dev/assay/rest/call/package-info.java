/** Calls from one of our services to another. */
package dev.assay.rest.call;
