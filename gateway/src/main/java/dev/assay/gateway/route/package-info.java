/** Which paths exist, who owns each and what limits it has: data and a pure lookup, free of any framework. */
package dev.assay.gateway.route;
