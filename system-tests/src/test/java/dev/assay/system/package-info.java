/** The packaged system used from outside, by a person at a terminal and by a client of the API, and killed. */
package dev.assay.system;
