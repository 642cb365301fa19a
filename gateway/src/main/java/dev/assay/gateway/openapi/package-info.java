/** The one API document, merged from the contracts of the services, and the page that shows it. */
package dev.assay.gateway.openapi;
