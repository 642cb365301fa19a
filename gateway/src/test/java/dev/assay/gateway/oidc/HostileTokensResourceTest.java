package dev.assay.gateway.oidc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.TestProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that must not open the door, each one change away from a good one. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class HostileTokensResourceTest {

    private static final String ANY = "/api/v1/candidates";

    @Profile
    Origin profile;

    TestProvider provider;

    @BeforeEach
    void echo() {
        profile.echoes();
    }

    static Stream<Arguments> claims() {
        return Stream.<Map.Entry<String, Consumer<JwtClaims>>>of(
                        Map.entry("expired", claims -> claims.setExpirationTime(inSeconds(-31))),
                        Map.entry("for ever", claims -> claims.unsetClaim("exp")),
                        Map.entry("not yet valid, by 60 s", claims -> claims.setNotBefore(inSeconds(60))),
                        Map.entry("of another issuer", claims -> claims.setIssuer("https://id.example")),
                        Map.entry("without issuer", claims -> claims.unsetClaim("iss")),
                        Map.entry("for another audience", claims -> claims.setAudience("another")),
                        Map.entry("for no audience", claims -> claims.unsetClaim("aud")),
                        Map.entry("of another client", claims -> claims.setClaim("azp", "another")),
                        Map.entry("of no client", claims -> claims.unsetClaim("azp")),
                        Map.entry("of nobody", claims -> claims.unsetClaim("sub")),
                        Map.entry("of two lines", claims -> claims.setSubject("a\nb")),
                        Map.entry("of too long a name", claims -> claims.setSubject("a".repeat(201))),
                        Map.entry("whose subject is a number", claims -> claims.setClaim("sub", 5)),
                        Map.entry("whose end is a text", claims -> claims.setClaim("exp", "tomorrow")),
                        Map.entry("whose end is beyond time", claims -> claims.setClaim("exp", 1e300)),
                        Map.entry("to log in with", claims -> claims.setClaim("at_hash", "MTIzNDU2Nzg5")),
                        Map.entry("to log in with by a code", claims -> claims.setClaim("c_hash", "MTIzNDU2Nzg5")),
                        Map.entry("to log in with, as its nonce says", claims -> claims.setClaim("nonce", "n-0S6")),
                        Map.entry("of another kind, as Keycloak says", claims -> claims.setClaim("typ", "ID")),
                        Map.entry("bound to a key", claims -> claims.setClaim("cnf", Map.of("jkt", "x"))))
                .map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void refusesATokenThat(String is, Consumer<JwtClaims> change) {
        assertEquals(401, status(provider.token(scoped().andThen(change))));
        assertTrue(profile.seen().isEmpty());
    }

    static Stream<Arguments> headers() {
        return Stream.<Map.Entry<String, Consumer<JsonWebSignature>>>of(
                        Map.entry("no key id", token -> token.setHeader("kid", null)),
                        Map.entry("a number as key id", token -> token.setHeader("kid", 7)),
                        Map.entry("a path as key id", token -> token.setKeyIdHeaderValue("../../../dev/null")),
                        Map.entry("SQL as key id", token -> token.setKeyIdHeaderValue("x' union select 'AA'--")),
                        Map.entry("another type", token -> token.setHeader("typ", "logout+jwt")),
                        Map.entry("a number as type", token -> token.setHeader("typ", 7)),
                        Map.entry("an unknown critical extension", token -> token.setCriticalHeaderNames("x")))
                .map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void refusesATokenWith(String in, Consumer<JsonWebSignature> header) {
        assertEquals(401, status(provider.signed(provider.key(), scoped(), header)));
        assertTrue(profile.seen().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt"})
    void takesTheTypesThatAccessTokensHave(String type) {
        assertEquals(200, status(provider.signed(provider.key(), scoped(), token -> token.setHeader("typ", type))));
    }

    @Test
    void allowsTheProvidersClockToDiffer() {
        assertEquals(200, status(provider.token(scoped().andThen(claims -> {
            claims.setExpirationTime(inSeconds(-15));
            claims.setNotBefore(inSeconds(-20));
        }))));
        assertEquals(200, status(provider.token(scoped().andThen(claims -> claims.setNotBefore(inSeconds(15))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", ""})
    void refusesATokenThatNobodySigned(String algorithm) {
        String[] parts = good().split("\\.");
        String head = base64("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + keyId() + "\"}");

        assertEquals(401, status(head + "." + parts[1] + "."));
        assertEquals(401, status(head + "." + parts[1]));
        assertEquals(401, status(head + "." + parts[1] + "." + parts[2]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "HS384", "HS512"})
    void refusesATokenSignedWithThePublicKeyAsASecret(String algorithm) throws JoseException {
        for (byte[] secret : new byte[][] {publicKey().getBytes(StandardCharsets.US_ASCII), publicKeyBytes()}) {
            JsonWebSignature forged = new JsonWebSignature();
            forged.setPayload(
                    new String(Base64.getUrlDecoder().decode(good().split("\\.")[1]), StandardCharsets.UTF_8));
            forged.setKey(new HmacKey(secret));
            forged.setKeyIdHeaderValue(keyId());
            forged.setAlgorithmHeaderValue(algorithm);

            assertEquals(401, status(forged.getCompactSerialization()));
        }
    }

    @Test
    void refusesATokenOfAStrangerWhoBringsTheKeyAlong() {
        RsaJsonWebKey stranger = TestProvider.newKey(keyId());
        Consumer<JsonWebSignature> embedded = token -> token.setJwkHeader(stranger);
        Consumer<JsonWebSignature> elsewhere = token -> token.setHeader("jku", provider.issuer() + "/elsewhere");

        assertEquals(401, status(provider.signed(stranger, scoped(), token -> {})));
        assertEquals(401, status(provider.signed(stranger, scoped(), embedded)));
        assertEquals(401, status(provider.signed(stranger, scoped(), elsewhere)));
        assertTrue(provider.asked().stream().noneMatch("/elsewhere"::equals));
    }

    @Test
    void refusesATokenOfAKeyThatTheProviderDoesNotHave() {
        long before = provider.asked("/keys");

        assertEquals(401, status(provider.signed(TestProvider.newKey("made-up"), scoped(), token -> {})));
        assertTrue(provider.asked("/keys") > before, "The provider was not asked whether the key is new");
    }

    @Test
    void refusesATokenWhoseContentWasChanged() {
        String[] parts = good().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String richer = base64(claims.replace("candidates:read", "candidates:read audit:read"));

        assertEquals(401, status(parts[0] + "." + richer + "." + parts[2]));
    }

    @Test
    void refusesWhatIsEncryptedOrNoToken() {
        String head = base64("{\"alg\":\"dir\",\"enc\":\"A128GCM\",\"zip\":\"DEF\",\"kid\":\"" + keyId() + "\"}");

        assertEquals(401, status(head + "..AAAA.AAAA.AAAA"));
        assertEquals(401, status("eyJ.eyJ.eyJ"));
        assertEquals(401, status(".."));
        assertEquals(401, status(base64("{\"alg\":5,\"kid\":\"" + keyId() + "\"}") + ".e30.AAAA"));
        assertEquals(401, status(base64("[".repeat(6_000)) + ".e30.AAAA"));
    }

    @Test
    void refusesATokenThatIsTooLarge() {
        String token = provider.token(scoped().andThen(claims -> claims.setClaim("padding", "x".repeat(20_000))));

        given().header("Authorization", "Bearer " + token)
                .get(ANY)
                .then()
                .statusCode(431)
                .body("type", equalTo("urn:assay:problem:headers-too-large"));
    }

    private String good() {
        String token = provider.token(scoped());
        assertEquals(200, status(token));
        profile.echoes();
        return token;
    }

    private String keyId() {
        return provider.key().getKeyId();
    }

    private byte[] publicKeyBytes() {
        return provider.key().getPublicKey().getEncoded();
    }

    private String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKeyBytes())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static Consumer<JwtClaims> scoped() {
        return claims -> claims.setStringClaim("scope", "candidates:read");
    }

    private static NumericDate inSeconds(int seconds) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() + seconds);
    }

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token).get(ANY).statusCode();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
