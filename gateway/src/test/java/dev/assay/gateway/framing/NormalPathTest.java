package dev.assay.gateway.framing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/candidates?limit=5&cursor=a%2Fb%00",
                "/api/v1/candidates/",
                "/api/v1/candidates/external/file/a%20b.json",
                "/api/v1/candidates/external/file/J%C3%BCrgen",
                "/api/v1/candidates/external/ats/50%25",
                "/api/v1/candidates/external/ats/a:b@c,d=e+f!$&'()*~",
                "/api/v1/candidates/...",
            })
    void takesWhatCanBeReadInOneWay(String target) {
        assertEquals(Optional.empty(), NormalPath.objection(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api/v1/candidates",
                "http://localhost/api/v1/candidates",
                "//api/v1/candidates",
                "/api//v1/candidates",
                "/api/v1/candidates//",
                "/api/v1/./candidates",
                "/api/v1/../internal/changes",
                "/api/v1/..",
                "/api/v1/%2e%2e/internal",
                "/api/v1/%2E",
                "/api/v1/candidates%2f1",
                "/api/v1/candidates%2F1",
                "/api/v1/candidates%5c1",
                "/%61pi/v1/candidates",
                "/api/v1/candidates/%7Eroot",
                "/api/v1/candidates/a%2Db",
                "/api/v1/candidates;x=y",
                "/api/v1/candidates/%00",
                "/api/v1/candidates/%0d%0aX",
                "/api/v1/candidates/%7f",
                "/api/v1/candidates/%",
                "/api/v1/candidates/%4",
                "/api/v1/candidates/%zz",
                "/api/v1/candidates/%u0041",
                "/api/v1/candidates?tag=%zz",
                "/api/v1/candidates?tag=a%4",
                "/api/v1/candidates?tag=100%",
                "/api/v1/candidates/%４１",
                "/api/v1/candidates/a\\b",
                "/api/v1/candidates/a b",
                "/api/v1/candidates/ü",
                "/api/v1/candidates/\u0000",
                "/api/v1/candidates/{id}",
                "/api/v1/candidates#x",
                "/api/v1/candidates?a=#x",
                "/api/v1/candidates?a=ü",
                "/api/v1/candidates?a=\u0001",
            })
    void refusesWhatCanBeReadInTwoWays(String target) {
        assertTrue(NormalPath.objection(target).isPresent());
    }
}
