package dev.assay.cli.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.cli.output.Failure;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayApiTest {

    private final GatewayApi api = new GatewayApi(URI.create("http://127.0.0.1:8080"));

    @Test
    void keepsPathAndQueryAsTheyAre() {
        assertEquals(
                "http://127.0.0.1:8080/api/v1/candidates/external/file/a%3Ab.json?x=%2F",
                api.address("/api/v1/candidates/external/file/a%3Ab.json?x=%2F").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/api/v1/x",
                "//evil.example/api/v1/x",
                "http://127.0.0.1:8081/api/v1/x",
                "https://127.0.0.1:8080/api/v1/x",
                "http://me@127.0.0.1:8080/api/v1/x",
                "mailto:somebody@example.org",
                "@evil.example/api/v1/x",
                "/api/v1/../../metrics",
                "/api/v1",
                "/metrics",
                "",
                "/api/v1/a b",
                "/api/v1/%z"
            })
    void refusesWhatLeavesTheApi(String path) {
        assertThrows(Failure.class, () -> api.address(path));
    }
}
