/** The only public door of Assay. */
package dev.assay.gateway;
