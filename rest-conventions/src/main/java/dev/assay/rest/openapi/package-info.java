/** What every service's API document needs beyond its annotations; used by the tests that make it. */
package dev.assay.rest.openapi;
