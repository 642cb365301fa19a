/** Documents read on this machine without a service, by the same program and behind the same walls. */
package dev.assay.cli.document;
