/** The one API document, merged from those of the services, and the page that shows it. */
package dev.assay.gateway.openapi;
