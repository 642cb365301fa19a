package dev.assay.benchmarks.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.benchmarks.rescoring.Cpu;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A system started by {@code ./assay up}, seen from outside: its processes, its databases, and tokens as its gateway signs them. */
public final class RunningSystem {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int LIFE_SECONDS = 60;

    private final Path home;

    /** @param home the value of {@code ASSAY_HOME} at the start */
    public RunningSystem(Path home) {
        this.home = home;
    }

    public long pid(String part) throws IOException {
        return part(part).path("pid").asLong();
    }

    public int port(String part) throws IOException {
        return part(part).path("port").asInt();
    }

    /** The command for another replica of a part with the same settings; it needs ports of its own. */
    public ProcessBuilder twin(String part) throws IOException {
        ProcessBuilder command = new ProcessBuilder(words(part, "cmdline")).redirectErrorStream(true);
        command.environment().clear();
        command.environment().putAll(environment(part));
        return command;
    }

    /** The environment of a part. */
    public Map<String, String> environment(String part) throws IOException {
        return words(part, "environ").stream()
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private List<String> words(String part, String file) throws IOException {
        Path path = Path.of("/proc", Long.toString(pid(part)), file);
        return List.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8).split("\0"));
    }

    private JsonNode part(String part) throws IOException {
        return JSON.readTree(home.resolve("run/" + part + ".json").toFile());
    }

    public String password(String database) throws IOException {
        return Files.readString(home.resolve("secrets/postgres-" + database + "-password"))
                .strip();
    }

    public Connection database(String name) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port("postgresql") + "/" + name;
        return DriverManager.getConnection(url, name, password(name));
    }

    /** The number that a query returns. */
    public long count(String database, String query) throws IOException, SQLException {
        try (Connection connection = database(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Processor time of PostgreSQL so far. */
    public long postgresCpu() throws IOException {
        return Cpu.ofServer(pid("postgresql"));
    }

    /** Processor time of a service so far. */
    public long cpu(String part) throws IOException {
        return Cpu.ofProcess(pid(part));
    }

    /** The {@code Authorization} header of a call that has passed the gateway; valid for a minute. */
    public String authorization(String audience) throws IOException, GeneralSecurityException {
        JsonNode jwk =
                JSON.readTree(home.resolve("secrets/gateway-signing-key.json").toFile());
        long now = System.currentTimeMillis() / 1000;
        String header = "{\"alg\":\"RS256\",\"kid\":\"" + jwk.path("kid").asText() + "\"}";
        String claims =
                "{\"iss\":\"urn:assay:gateway\",\"aud\":\"" + audience + "\",\"sub\":\"api-key:local\",\"jti\":\""
                        + UUID.randomUUID() + "\",\"iat\":" + now + ",\"exp\":" + (now + LIFE_SECONDS)
                        + ",\"scope\":\"assessments:read candidates:read rankings:read rubrics:read\"}";
        String signed = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key(jwk));
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return "Bearer " + signed + "." + encoded(signature.sign());
    }

    private static PrivateKey key(JsonNode jwk) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateKeySpec(number(jwk.path("n")), number(jwk.path("d"))));
    }

    private static BigInteger number(JsonNode member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(member.asText()));
    }

    private static String encoded(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
