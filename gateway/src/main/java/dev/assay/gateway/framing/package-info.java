/** What a request must look like before anything reads it: one meaning for its path, and one for the end of its body. */
package dev.assay.gateway.framing;
