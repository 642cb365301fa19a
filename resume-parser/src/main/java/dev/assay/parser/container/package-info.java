/** Opens untrusted archives and XML within limits. */
package dev.assay.parser.container;
