package dev.assay.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.images.ImageTree.Jdk;
import dev.assay.system.Eventually;
import dev.assay.system.FreePorts;
import dev.assay.system.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Dockerfiles make has what it needs and nothing else, and its start commands work in it. */
class ImageLayoutIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> SERVICES = List.of("profile-service", "scoring-service", "gateway");
    private static final String PARSER = "document-parser";

    @TempDir
    static Path folder;

    private static final Map<String, ImageTree> IMAGES = new LinkedHashMap<>();
    private static final Map<String, List<Path>> FILES = new HashMap<>();

    private final Map<String, Contained> started = new LinkedHashMap<>();

    @BeforeAll
    static void layOut() throws Exception {
        Optional<Path> jdk = Jdk25.installed();
        Assumptions.assumeTrue(jdk.isPresent(), "no JDK 25 is here: JAVA25_HOME says where one is, or /usr/lib/jvm");
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/bwrap")), "bubblewrap is not installed");
        Jdk once = new Jdk(jdk.get(), new HashMap<>());
        for (String service : SERVICES) {
            put(service, "service.Dockerfile", once);
        }
        put(PARSER, "document-parser.Dockerfile", once);
    }

    private static void put(String name, String file, Jdk jdk) throws Exception {
        ImageTree image = ImageTree.layOut(Installation.ROOT, file, name, jdk, folder.resolve(name));
        IMAGES.put(name, image);
        FILES.put(name, image.files());
        Sandbox.addBase(image.root());
    }

    @AfterAll
    static void writable() throws Exception {
        // Folders of the runtime may not be writable, which deleting the temporary folder requires.
        Command.run(List.of("chmod", "-R", "u+w", folder.toString()));
    }

    @Test
    void holdsARuntimeAndTheApplicationAndNothingOfTheBuild() throws Exception {
        for (Map.Entry<String, List<Path>> image : FILES.entrySet()) {
            List<String> wrong = FileList.of(IMAGES.get(image.getKey()).root(), image.getValue())
                    .wrong();

            assertEquals(List.of(), wrong, image.getKey());
            assertTrue(image.getValue().contains(Path.of("opt/java/bin/java")), image.getKey());
        }
        assertTrue(FILES.get("scoring-service").stream().anyMatch(file -> file.startsWith("app/engines")));
    }

    @Test
    void servesFromTheFourImagesAlone() throws Exception {
        // Given a database and keys, and the services' settings, but not the services
        Installation assay = new Installation(folder.resolve("home"));
        try {
            assay.run("up").succeeded();
            Map<String, Map<String, String>> settings = settings(assay);
            String key = assay.run("key").succeeded().out().strip();
            for (String service : SERVICES) {
                ProcessHandle process = ProcessHandle.of(assay.pid(service)).orElseThrow();
                process.destroyForcibly();
                process.onExit().get();
            }
            Caller caller = new Caller(assay.gatewayPort(), key);

            // When
            start(assay, settings);
            String candidate = caller.upload(Installation.ROOT.resolve("samples/documents/jun-takemori-aldane.pdf"));
            JsonNode assessment = caller.awaitAssessment(candidate, PATIENCE);

            // Then
            assertTrue(assessment.at("/receipt/resultHash").asText().startsWith("sha256:"), assessment.toString());
            for (String service : SERVICES) {
                // Of all that docs/metrics.md promises, the one that a module of the runtime is needed for.
                assertTrue(Caller.metrics(managementPort(settings, service)).contains("process_cpu_usage"), service);
            }
            for (String name : List.of("gateway", "scoring-service", "profile-service", PARSER)) {
                Contained each = started.get(name);
                assertTrue(Contained.inOrder(each.stop()), each.log());
            }
        } catch (Exception | AssertionError failure) {
            started.values().forEach(each -> System.out.println(each.log()));
            throw failure;
        } finally {
            for (Contained each : started.values()) {
                each.kill();
            }
            assay.run("down").succeeded();
        }
    }

    private void start(Installation assay, Map<String, Map<String, String>> settings) throws Exception {
        int parser = FreePorts.three();
        Map<String, String> ofParser = Map.of(
                "ASSAY_PARSER_PORT",
                Integer.toString(parser),
                "ASSAY_PARSER_MANAGEMENT_PORT",
                Integer.toString(parser + 1),
                "ASSAY_PARSER_WORKERS",
                "1",
                // As in the cluster: the container is the jail.
                "ASSAY_PARSER_JAIL",
                "off");
        run(PARSER, assay, ofParser);
        settings.get("profile-service").put("ASSAY_DOCUMENTS_PARSER_URL", "http://127.0.0.1:" + parser);
        for (String service : SERVICES) {
            // Makes a service fail to start, rather than start without the class cache, if the cache does not belong to
            // this runtime and these jars.
            settings.get(service).put("JDK_JAVA_OPTIONS", "-XX:AOTMode=on");
            run(service, assay, settings.get(service));
        }
        awaitReady(PARSER, parser + 1);
        for (String service : SERVICES) {
            awaitReady(service, managementPort(settings, service));
        }
    }

    private static int managementPort(Map<String, Map<String, String>> settings, String service) {
        return Integer.parseInt(settings.get(service).get("QUARKUS_MANAGEMENT_PORT"));
    }

    private void run(String name, Installation assay, Map<String, String> settings) throws IOException {
        Map<String, String> variables =
                new TreeMap<>(IMAGES.get(name).settings().variables());
        variables.putAll(settings);
        started.put(
                name,
                new Contained(
                        name,
                        Sandbox.start(IMAGES.get(name), assay.home().resolve("secrets"), variables),
                        folder.resolve(name + ".log")));
    }

    private void awaitReady(String name, int port) throws Exception {
        Contained part = started.get(name);
        Eventually.isTrue(PATIENCE, name + " is ready", () -> {
            assertTrue(part.isAlive(), part::log);
            return Caller.isReady(port);
        });
    }

    /** The launcher's settings for each service, with the keys where the sandbox has them, and without folders of the machine. */
    private static Map<String, Map<String, String>> settings(Installation assay) throws Exception {
        Map<String, Map<String, String>> settings = new HashMap<>();
        for (String service : SERVICES) {
            Path environment = Path.of("/proc", Long.toString(assay.pid(service)), "environ");
            Map<String, String> variables = new TreeMap<>();
            for (String each : new String(Files.readAllBytes(environment), StandardCharsets.UTF_8).split("\0")) {
                String[] parts = each.split("=", 2);
                if (parts[0].startsWith("QUARKUS_") || parts[0].startsWith("ASSAY_")) {
                    variables.put(parts[0], parts[1].replace(assay.home() + "/secrets", Sandbox.SECRETS));
                }
            }
            List<String> local = new ArrayList<>(variables.keySet());
            local.removeIf(name -> !variables.get(name).contains(assay.home().toString())
                    && !variables.get(name).contains(Installation.ROOT.toString()));
            variables.keySet().removeAll(local);
            variables.keySet().removeIf(name -> name.startsWith("ASSAY_DOCUMENTS_"));
            settings.put(service, variables);
        }
        return settings;
    }
}
