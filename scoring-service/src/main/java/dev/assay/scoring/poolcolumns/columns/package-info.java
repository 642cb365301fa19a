/** A pool by columns, with its order by any weights, as it is now and as it was a moment ago; does not know where its rows come from. */
package dev.assay.scoring.poolcolumns.columns;
