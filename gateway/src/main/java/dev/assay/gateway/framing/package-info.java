/** What a request must look like before anybody reads it: one meaning for its path, one for the end of its body. */
package dev.assay.gateway.framing;
