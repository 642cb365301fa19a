/** The packaged system used from outside, as a person at a terminal and a client of the API use it, and killed. */
package dev.assay.system;
