/** Bearer tokens of any OpenID Connect provider: whether one is valid, and what its roles allow here. */
package dev.assay.gateway.oidc;
