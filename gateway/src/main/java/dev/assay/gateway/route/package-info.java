/** Which addresses exist, who owns each and what bounds it has: data and a pure lookup, free of any framework. */
package dev.assay.gateway.route;
