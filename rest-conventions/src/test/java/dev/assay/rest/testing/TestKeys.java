package dev.assay.rest.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** Keys made anew for one test run, in a folder that every class loader of the run finds by a system property. */
public final class TestKeys {

    private static final String FOLDER = "assay.test.keys";

    private TestKeys() {}

    /** Configuration of a service under test. */
    public static Map<String, String> configuration() {
        Path folder = folder();
        return Map.of(
                "assay.token.keys", folder.resolve("public.json").toString(),
                "assay.cursor.key", folder.resolve("cursor.key").toString(),
                "assay.scoring.signing-key", profileKey().toString());
    }

    /** The gateway's private key, as a JSON Web Key file. */
    public static Path gatewayKey() {
        return folder().resolve("gateway.json");
    }

    /** The scoring-service's private key, as a JSON Web Key file. */
    public static Path scoringKey() {
        return folder().resolve("scoring.json");
    }

    /** The profile-service's private key, as a JSON Web Key file. */
    public static Path profileKey() {
        return folder().resolve("profile.json");
    }

    /** A private key that no service knows, under the gateway's key id. */
    public static Path strangerKey() {
        return folder().resolve("stranger.json");
    }

    private static synchronized Path folder() {
        String known = System.getProperty(FOLDER);
        if (known != null) {
            return Path.of(known);
        }
        try {
            Path folder = Files.createTempDirectory("assay-test-keys");
            folder.toFile().deleteOnExit();
            RsaJsonWebKey gateway = write(folder, "gateway.json", "gateway-test", "urn:assay:gateway");
            RsaJsonWebKey scoring = write(folder, "scoring.json", "scoring-test", "urn:assay:scoring-service");
            RsaJsonWebKey profile = write(folder, "profile.json", "profile-test", "urn:assay:profile-service");
            write(folder, "stranger.json", "gateway-test", "urn:assay:gateway");
            write(
                    folder.resolve("public.json"),
                    new JsonWebKeySet(gateway, scoring, profile).toJson(OutputControlLevel.PUBLIC_ONLY));
            byte[] cursorKey = new byte[32];
            ThreadLocalRandom.current().nextBytes(cursorKey);
            write(folder.resolve("cursor.key"), Base64.getEncoder().encodeToString(cursorKey));
            System.setProperty(FOLDER, folder.toString());
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static RsaJsonWebKey write(Path folder, String file, String keyId, String issuer) throws IOException {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(keyId);
            key.setUse("sig");
            key.setOtherParameter("iss", issuer);
            write(folder.resolve(file), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return key;
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** For as long as the process lives; files are deleted before the folder, which was named first. */
    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        file.toFile().deleteOnExit();
    }
}
