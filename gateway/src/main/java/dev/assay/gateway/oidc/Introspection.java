package dev.assay.gateway.oidc;

import dev.assay.rest.call.InFlight;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;

/** Asks the provider whether an otherwise valid token has been revoked (RFC 7662), once for all concurrent requests that present it. */
final class Introspection {

    private final Provider provider;
    private final OidcConfig.Introspection config;
    private final String authorization;
    private final InFlight<Boolean> asked = new InFlight<>(this::ask);

    /** @throws IllegalArgumentException with a sentence for the operator if there is no client secret */
    Introspection(Provider provider, OidcConfig.Introspection config) {
        this.provider = provider;
        this.config = config;
        String credentials = encoded(config.clientId().orElseThrow()) + ":" + encoded(secret(config));
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.US_ASCII));
    }

    private static String secret(OidcConfig.Introspection config) {
        try {
            return Files.readString(config.clientSecret()
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "Set assay.gateway.oidc.introspection.client-secret to the file with the secret.")))
                    .strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "The file of assay.gateway.oidc.introspection.client-secret cannot be read.", unreadable);
        }
    }

    /** Fails if the provider does not answer. */
    Future<Boolean> active(String token) {
        return asked.ask(token);
    }

    private Future<Boolean> ask(String token) {
        return provider.post(config.endpoint(), "introspection_endpoint", authorization, "token=" + encoded(token))
                .map(answer -> Boolean.TRUE.equals(answer.getValue("active")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
