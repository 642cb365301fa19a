/** The images as their Dockerfiles make them, laid out and started without Docker. */
package dev.assay.images;
