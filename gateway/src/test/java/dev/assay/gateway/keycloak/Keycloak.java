package dev.assay.gateway.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What clients, people and an administrator do at Keycloak. */
public final class Keycloak {

    static final String SECRET = "only-for-this-test";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final String protocol;

    Keycloak(String server) {
        this.server = server;
        this.protocol = server + "/realms/assay/protocol/openid-connect";
    }

    /** An access token by client credentials. */
    String token(String client) {
        return json(form(
                        protocol + "/token",
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", SECRET)))
                .path("access_token")
                .asText();
    }

    /** Logs in with the form that a person gets to see, and exchanges the code for tokens. */
    JsonNode login(String username) {
        return new LoginForm(http, protocol).login(username, SECRET);
    }

    /** Ends the session of a person. */
    void logout(JsonNode tokens) {
        String refreshToken = tokens.path("refresh_token").asText();
        expect(204, form(protocol + "/logout", Map.of("client_id", "browser", "refresh_token", refreshToken)));
    }

    /** RFC 7009, by the client to whom it was given. */
    void revoke(String client, String token) {
        expect(200, form(protocol + "/revoke", Map.of("client_id", client, "client_secret", SECRET, "token", token)));
    }

    /** Makes the realm sign with a new key; the old ones go on being published. */
    void addsAKey() {
        String realm = json(admin("/admin/realms/assay").GET()).path("id").asText();
        String key = """
                {"name": "next", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "parentId": "%s", "config": {"priority": ["200"], "keySize": ["2048"]}}
                """.formatted(realm);
        expect(
                201,
                admin("/admin/realms/assay/components")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(key)));
    }

    /** Takes a key away for good, as after a theft. */
    void removesTheKey(String keyId) {
        for (JsonNode key : json(admin("/admin/realms/assay/keys").GET()).path("keys")) {
            if (key.path("kid").asText().equals(keyId)) {
                String component = key.path("providerId").asText();
                expect(204, admin("/admin/realms/assay/components/" + component).DELETE());
            }
        }
    }

    private HttpRequest.Builder admin(String path) {
        String token = json(form(
                        server + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                KeycloakServer.ADMIN,
                                "password",
                                KeycloakServer.ADMIN)))
                .path("access_token")
                .asText();
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + token);
    }

    static HttpRequest.Builder form(String url, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private JsonNode json(HttpRequest.Builder request) {
        try {
            return MAPPER.readTree(expect(200, request).body());
        } catch (IOException noJson) {
            throw new IllegalStateException(noJson);
        }
    }

    private HttpResponse<String> expect(int status, HttpRequest.Builder request) {
        return LoginForm.expect(http, status, request);
    }
}
