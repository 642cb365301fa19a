package dev.assay.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An identity provider over real HTTP whose keys, tokens and faults a test chooses. */
public final class TestProvider {

    public static final String AUDIENCE = "assay-under-test";

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private volatile RsaJsonWebKey key = newKey("first");
    private volatile boolean away;
    private volatile CountDownLatch held = new CountDownLatch(0);

    public TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        serve("/.well-known/openid-configuration", body -> """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "introspection_endpoint": "%1$s/introspect"}
                """.formatted(issuer()));
        serve("/keys", body -> new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
        serve("/introspect", body -> "{\"active\":" + !revoked.contains(body.substring("token=".length())) + "}");
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The paths that were asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public long asked(String path) {
        return asked.stream().filter(path::equals).count();
    }

    public RsaJsonWebKey key() {
        return key;
    }

    /** Signs with another key from now on, and publishes only that one. */
    public void rotates(String keyId) {
        key = newKey(keyId);
    }

    /** Answers nothing but 500 from now on, or everything again. */
    public void goesAway(boolean now) {
        away = now;
    }

    /** Keeps its answers back until they are let go. */
    public void holdsAnswers() {
        held = new CountDownLatch(1);
    }

    public void letsAnswersGo() {
        held.countDown();
    }

    public void revokes(String token) {
        revoked.add(token);
    }

    /** A token that is good unless it is spoilt. */
    public String token(Consumer<JwtClaims> claims) {
        return signed(key, claims, header -> {});
    }

    public String signed(RsaJsonWebKey by, Consumer<JwtClaims> change, Consumer<JsonWebSignature> header) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience(AUDIENCE);
        claims.setSubject("person-1");
        claims.setClaim("azp", "browser");
        claims.setGeneratedJwtId();
        claims.setExpirationTimeMinutesInTheFuture(5);
        change.accept(claims);
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(by.getPrivateKey());
        token.setKeyIdHeaderValue(by.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        header.accept(token);
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static RsaJsonWebKey newKey(String keyId) {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(keyId);
            made.setUse("sig");
            return made;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void stop() {
        server.stop(0);
    }

    private void serve(String path, Function<String, String> answer) {
        server.createContext(path, exchange -> {
            asked.add(path);
            awaitHeld();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String form = URLDecoder.decode(body, StandardCharsets.UTF_8);
            send(exchange, away ? 500 : 200, away ? "" : answer.apply(form));
        });
    }

    private void awaitHeld() {
        try {
            held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
