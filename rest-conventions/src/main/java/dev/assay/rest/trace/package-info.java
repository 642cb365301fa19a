/** What a trace may tell: which operation, how long, what it led to, and nothing about whom. */
package dev.assay.rest.trace;
