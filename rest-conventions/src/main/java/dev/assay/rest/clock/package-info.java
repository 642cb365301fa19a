/** The one clock of a service: whoever needs the time is given it. */
package dev.assay.rest.clock;
