/** Who is calling, and in whose name the gateway calls the services: API keys and tokens of the identity provider in, internal tokens out. */
package dev.assay.gateway.identity;
