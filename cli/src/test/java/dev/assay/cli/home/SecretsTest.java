package dev.assay.cli.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Home home;
    private Secrets secrets;

    @BeforeEach
    void prepare() {
        home = new Home(folder.resolve("home"));
        home.prepare();
        secrets = new Secrets(home, Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC));
        secrets.prepare();
    }

    @Test
    void keepsEverythingFromOneStartToTheNext() throws IOException {
        String password = secrets.password("profile");
        Map<String, String> before = contents();
        secrets.prepare();
        assertEquals(password, secrets.password("profile"));
        assertEquals(before, contents());
    }

    @Test
    void letsNobodyElseRead() throws IOException {
        try (Stream<Path> files = Files.walk(home.folder()).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())));
    }

    @Test
    void listsTheKeyByItsHashOnly() throws IOException {
        JsonNode keys = JSON.readTree(secrets.apiKeys().toFile()).path("keys");
        assertEquals(1, keys.size());
        assertEquals(ApiKey.sha256(secrets.apiKey()), keys.get(0).path("sha256").asText());
        assertFalse(Files.readString(secrets.apiKeys()).contains(secrets.apiKey()));
    }

    @Test
    void completesAStartThatWasKilledBetweenKeyAndList() throws IOException {
        Files.delete(secrets.apiKeys());
        secrets.prepare();
        assertTrue(Files.readString(secrets.apiKeys()).contains(ApiKey.sha256(secrets.apiKey())));
    }

    @Test
    void replacesTheLocalKeyAndKeepsTheOthers() throws IOException {
        String old = ApiKey.sha256(secrets.apiKey());
        Files.writeString(
                secrets.apiKeys(),
                "{\"keys\":[{\"id\":\"ats\",\"sha256\":\"00\"},{\"id\":\"local\",\"sha256\":\"" + old + "\"}]}");
        Files.delete(home.apiKey());
        secrets.prepare();
        List<String> hashes = JSON.readTree(secrets.apiKeys().toFile()).findValuesAsText("sha256");
        assertEquals(List.of("00", ApiKey.sha256(secrets.apiKey())), hashes);
    }

    @Test
    void publishesTheKeyOfEachIssuerAndSaysWhoseItIs() throws IOException {
        List<String> published = JSON.readTree(secrets.publicKeys().toFile()).findValuesAsText("kid");
        List<String> signing = Stream.of("gateway", "scoring-service", "profile-service")
                .map(issuer -> PrivateFile.read(secrets.signingKey(issuer)))
                .map(text -> text.replaceAll("(?s).*\"kid\" : \"([^\"]*)\".*", "$1"))
                .toList();
        assertEquals(signing, published);
        assertEquals(
                List.of("urn:assay:gateway", "urn:assay:scoring-service", "urn:assay:profile-service"),
                JSON.readTree(secrets.publicKeys().toFile()).findValuesAsText("iss"));
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home.folder()).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                contents.put(file.toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
