package dev.assay.gateway.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The authorisation code flow with PKCE, as a browser and the application in it carry it out. */
final class LoginForm {

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String CALLBACK = "http://127.0.0.1:9/callback";
    private static final String VERIFIER = "a-verifier-has-at-least-43-characters-and-is-random-elsewhere";

    private final HttpClient http;
    private final String protocol;

    LoginForm(HttpClient http, String protocol) {
        this.http = http;
        this.protocol = protocol;
    }

    JsonNode login(String username, String password) {
        HttpResponse<String> page = expect(http, 200, HttpRequest.newBuilder(URI.create(address())));
        String action = found(ACTION, page.body()).replace("&amp;", "&");
        HttpRequest.Builder credentials = Keycloak.form(action, Map.of("username", username, "password", password))
                .header("Cookie", cookies(page));
        String location =
                expect(http, 302, credentials).headers().firstValue("Location").orElseThrow();
        HttpRequest.Builder exchange = Keycloak.form(
                protocol + "/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "browser",
                        "redirect_uri",
                        CALLBACK,
                        "code_verifier",
                        VERIFIER,
                        "code",
                        found(CODE, location)));
        try {
            return new ObjectMapper().readTree(expect(http, 200, exchange).body());
        } catch (IOException noJson) {
            throw new IllegalStateException(noJson);
        }
    }

    private String address() {
        return protocol + "/auth?response_type=code&client_id=browser&scope=openid&state=any&code_challenge_method=S256"
                + "&code_challenge=" + challenge() + "&redirect_uri="
                + URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8);
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By hand: they are for TLS only, which browsers take loopback for and Java's client does not. */
    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }

    static HttpResponse<String> expect(HttpClient http, int status, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new IllegalStateException(answer + ": " + answer.body());
            }
            return answer;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
