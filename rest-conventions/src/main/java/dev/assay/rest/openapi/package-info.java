/** What every service's API document needs beyond its annotations. */
package dev.assay.rest.openapi;
