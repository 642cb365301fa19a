/** The gateway with a real Keycloak as its identity provider. */
package dev.assay.gateway.keycloak;
