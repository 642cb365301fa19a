package dev.assay.cli.home;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.output.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;

/** The keys and passwords of one installation: created if missing, then kept. */
public final class Secrets {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CURSOR_KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 24;
    private static final String LOCAL = "local";
    private static final List<String> ISSUERS = List.of("gateway", "scoring-service", "profile-service");

    private final Home home;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** Creates what is missing, which completes a start that was killed halfway. */
    public void prepare() {
        ObjectNode keys = JSON.createObjectNode();
        for (String issuer : ISSUERS) {
            keys.withArray("keys").add(SigningKey.publicPart(privateKey(issuer)).put("iss", "urn:assay:" + issuer));
        }
        PrivateFile.write(publicKeys(), keys.toPrettyString());
        for (String service : ISSUERS) {
            PrivateFile.readOrCreate(cursorKey(service), () -> randomText(CURSOR_KEY_BYTES, Base64.getEncoder()));
        }
        listApiKey();
    }

    /** The API key of this machine's user. */
    public String apiKey() {
        return PrivateFile.readOrCreate(home.apiKey(), () -> ApiKey.create(random))
                .strip();
    }

    public Path apiKeys() {
        return home.secrets().resolve("api-keys.json");
    }

    /** The JWKS with which services verify tokens. */
    public Path publicKeys() {
        return home.secrets().resolve("public-keys.json");
    }

    public Path signingKey(String issuer) {
        return home.secrets().resolve(issuer + "-signing-key.json");
    }

    public Path cursorKey(String service) {
        return home.secrets().resolve(service + "-cursor-key");
    }

    /** The password of a database role. */
    public String password(String role) {
        Path file = home.secrets().resolve("postgres-" + role + "-password");
        return PrivateFile.readOrCreate(
                        file,
                        () -> randomText(PASSWORD_BYTES, Base64.getUrlEncoder().withoutPadding()))
                .strip();
    }

    private ObjectNode privateKey(String issuer) {
        Path file = signingKey(issuer);
        return object(
                file,
                PrivateFile.readOrCreate(
                        file, () -> SigningKey.create(clock.instant()).toPrettyString()));
    }

    /** Keys that somebody added to the file stay; the local key is listed once, in its current form. */
    private void listApiKey() {
        String hash = ApiKey.sha256(apiKey());
        ObjectNode listed =
                Files.exists(apiKeys()) ? object(apiKeys(), PrivateFile.read(apiKeys())) : JSON.createObjectNode();
        for (JsonNode key : listed.withArray("keys")) {
            if (key.path("sha256").asText().equals(hash)) {
                return;
            }
        }
        listed.withArray("keys").removeIf(key -> key.path("id").asText().equals(LOCAL));
        listed.withArray("keys")
                .addObject()
                .put("id", LOCAL)
                .put("sha256", hash)
                .put("createdAt", clock.instant().toString());
        PrivateFile.write(apiKeys(), listed.toPrettyString());
    }

    private static ObjectNode object(Path file, String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw new Failure(file + " is not a JSON object: restore it, or delete it to have a new one made.");
        } catch (JsonProcessingException e) {
            throw new Failure(file + " is not valid JSON: restore it, or delete it to have a new one made.", e);
        }
    }

    private String randomText(int bytes, Base64.Encoder encoder) {
        byte[] text = new byte[bytes];
        random.nextBytes(text);
        return encoder.encodeToString(text);
    }
}
