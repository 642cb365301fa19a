/** The one clock of a service, injected wherever the time is needed. */
package dev.assay.rest.clock;
