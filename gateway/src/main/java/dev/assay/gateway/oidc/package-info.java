/** Bearer tokens of any OpenID Connect provider: whether one is good, and what its roles allow here. */
package dev.assay.gateway.oidc;
