/** The public door: the order of the steps, and what is recorded about each request. */
package dev.assay.gateway.door;
