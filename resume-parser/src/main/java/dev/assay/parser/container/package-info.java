/** Opens archives and XML of strangers within limits. */
package dev.assay.parser.container;
