/** What one service of ours asks another. */
package dev.assay.rest.call;
