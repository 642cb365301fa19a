package dev.assay.benchmarks.start;

import dev.assay.benchmarks.service.RunningSystem;
import dev.assay.benchmarks.start.Subject.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The services of a running system, with the environment of the running ones, and the peer on the same database. */
final class Subjects {

    private static final List<String> OWN_PORTS = List.of("QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT");
    private static final String PEER = "benchmarks/spring-peer/target/spring-peer-0.1.0.jar";
    private static final String WRITTEN = "/api/v1/candidates/external/start/one";
    private static final String PROFILE = """
            {"profile": {"basics": {"name": "Ilse Tarnow-Beck"}, "work": [{"position": "Engineer", "startDate": "2019-01",
             "highlights": ["Wrote a storage engine in Rust that holds 12 PB.", "Cut p99 from 900 to 40 ms."]}]}}""";

    private final RunningSystem system;
    private final Calls calls;

    Subjects(RunningSystem system, Calls calls) {
        this.system = system;
        this.calls = calls;
    }

    List<Subject> all() throws Exception {
        String candidate = "/api/v1/candidates/"
                + calls.made(system.port("gateway"), new Call("PUT", WRITTEN, "gateway", PROFILE));
        String assessment = candidate + "/assessment";
        calls.firstAnswer(
                ProcessHandle.of(system.pid("scoring-service")).orElseThrow(),
                system.port("gateway"),
                Call.get(assessment, "gateway"));
        return List.of(
                own("gateway", throughTheDoor(candidate)),
                own(
                        "profile-service",
                        List.of(
                                Call.get(candidate, "profile-service"),
                                Call.get("/api/v1/candidates?limit=20", "profile-service"))),
                own(
                        "scoring-service",
                        List.of(
                                Call.get(assessment, "scoring-service"),
                                Call.get(assessment + "s", "scoring-service"))),
                peer(List.of(Call.get(candidate, ""), new Call("PUT", WRITTEN, "", PROFILE))));
    }

    private static List<Call> throughTheDoor(String candidate) {
        return List.of(
                Call.get(candidate, "gateway"),
                Call.get("/api/v1/candidates?limit=20", "gateway"),
                Call.get(candidate + "/assessment", "gateway"),
                new Call("PUT", WRITTEN, "gateway", PROFILE));
    }

    private Subject own(String part, List<Call> asked) throws IOException {
        Path jar = Path.of(part, "target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
        return new Subject(part, system.environment(part), OWN_PORTS, jar.toString(), asked);
    }

    private Subject peer(List<Call> asked) throws IOException {
        Map<String, String> told = Map.of(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://127.0.0.1:" + system.port("postgresql") + "/profile",
                "SPRING_DATASOURCE_USERNAME",
                "profile",
                "SPRING_DATASOURCE_PASSWORD",
                system.password("profile"));
        return new Subject(
                "Spring Boot",
                told,
                List.of("SERVER_PORT"),
                Path.of(PEER).toAbsolutePath().toString(),
                asked);
    }
}
