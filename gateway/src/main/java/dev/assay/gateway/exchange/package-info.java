/** One request on its way through the gateway, the steps it takes, and the one place that turns a failure into a status. */
package dev.assay.gateway.exchange;
