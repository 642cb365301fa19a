/** Released engines for tests, also of other modules. */
package dev.assay.engines.testing;
