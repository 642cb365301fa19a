package dev.assay.gateway.door;

import org.eclipse.microprofile.config.ConfigProvider;

/** The management interface of the gateway under test. */
final class Management {

    private Management() {}

    static String url(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return "http://localhost:" + port + path;
    }
}
