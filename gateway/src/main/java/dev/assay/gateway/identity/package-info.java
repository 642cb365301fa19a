/** Who is calling, and as whom the gateway speaks to the services: API keys and tokens of the identity provider in, internal tokens out. */
package dev.assay.gateway.identity;
