/** Who is calling, and as whom the gateway speaks to the services: API keys in, internal tokens out. */
package dev.assay.gateway.identity;
