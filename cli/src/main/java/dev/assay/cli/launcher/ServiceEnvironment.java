package dev.assay.cli.launcher;

import dev.assay.cli.home.Secrets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The configuration of the services, as environment variables: the same keys that a cluster sets. */
final class ServiceEnvironment {

    private static final String HOST = "127.0.0.1";

    private final Ports ports;
    private final int databasePort;
    private final Secrets secrets;
    private final Path engines;
    private final DocumentParser parser;

    /** @param engines where the released engines are */
    ServiceEnvironment(Ports ports, int databasePort, Secrets secrets, Path engines, DocumentParser parser) {
        this.ports = ports;
        this.databasePort = databasePort;
        this.secrets = secrets;
        this.engines = engines;
        this.parser = parser;
    }

    Map<String, String> of(Service service) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("QUARKUS_HTTP_HOST", HOST);
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        variables.put("QUARKUS_MANAGEMENT_HOST", HOST);
        variables.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(service) + Service.MANAGEMENT_OFFSET));
        variables.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        switch (service) {
            case GATEWAY -> addGateway(variables);
            case PROFILE -> {
                addDoor(variables, service);
                addCalled(variables, "ASSAY_SCORING_URL", Service.SCORING);
                addSigner(variables, "ASSAY_SCORING_SIGNING_KEY", service);
                parser.addTo(variables);
            }
            case SCORING -> {
                addDoor(variables, service);
                variables.put("ASSAY_ENGINES_FOLDER", engines.toAbsolutePath().toString());
                addCalled(variables, "ASSAY_FEED_PROFILE_URL", Service.PROFILE);
                addSigner(variables, "ASSAY_FEED_SIGNING_KEY", service);
            }
        }
        addDatabase(variables, service.database());
        return variables;
    }

    private void addGateway(Map<String, String> variables) {
        addCalled(variables, "ASSAY_GATEWAY_PROFILE_URL", Service.PROFILE);
        addCalled(variables, "ASSAY_GATEWAY_SCORING_URL", Service.SCORING);
        variables.put("ASSAY_GATEWAY_API_KEYS", secrets.apiKeys().toString());
        addSigner(variables, "ASSAY_GATEWAY_SIGNING_KEY", Service.GATEWAY);
        addCursors(variables, Service.GATEWAY);
    }

    private void addDoor(Map<String, String> variables, Service service) {
        variables.put("ASSAY_TOKEN_KEYS", secrets.publicKeys().toString());
        addCursors(variables, service);
    }

    private void addCursors(Map<String, String> variables, Service service) {
        variables.put("ASSAY_CURSOR_KEY", secrets.cursorKey(service.part()).toString());
    }

    private void addDatabase(Map<String, String> variables, String database) {
        String address = "postgresql://" + HOST + ":" + databasePort + "/" + database;
        variables.put("QUARKUS_DATASOURCE_USERNAME", database);
        variables.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password(database));
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + address);
        variables.put("QUARKUS_DATASOURCE_REACTIVE_URL", address);
    }

    private void addCalled(Map<String, String> variables, String name, Service service) {
        variables.put(name, "http://" + HOST + ":" + ports.of(service));
    }

    private void addSigner(Map<String, String> variables, String name, Service service) {
        variables.put(name, secrets.signingKey(service.part()).toString());
    }
}
