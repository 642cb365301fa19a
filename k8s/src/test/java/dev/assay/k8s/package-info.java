/** Renders the overlays as a cluster would get them, reads them strictly, and holds them to the policies of this project. */
package dev.assay.k8s;
