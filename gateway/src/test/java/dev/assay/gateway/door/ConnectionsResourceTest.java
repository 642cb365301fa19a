package dev.assay.gateway.door;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.Until;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
@TestProfile(ConnectionsResourceTest.Few.class)
class ConnectionsResourceTest {

    private static final int MOST = 5;

    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.limits.max-connections", Integer.toString(MOST));
        }
    }

    @TestHTTPResource
    URL gateway;

    @Test
    void closesOneMoreThanItMayHaveAndTakesTheNextWhenOneHasLeft() throws IOException {
        List<RawHttp> idle = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            RawHttp caller = new RawHttp(gateway.getPort());
            caller.send("GET /api/v1/docs HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertTrue(caller.readHead().startsWith("HTTP/1.1 "), "is served");
            idle.add(caller);
        }

        try (RawHttp more = new RawHttp(gateway.getPort())) {
            assertTrue(more.isClosedByPeer(), "one more is closed");
        }

        idle.get(0).close();
        Until.holds(() -> isServed());
        for (RawHttp caller : idle) {
            caller.close();
        }
    }

    private boolean isServed() {
        try (RawHttp next = new RawHttp(gateway.getPort())) {
            next.send("GET /api/v1/docs HTTP/1.1\r\nHost: localhost\r\n\r\n");
            return next.readHead().startsWith("HTTP/1.1 ");
        } catch (IOException refused) {
            return false;
        }
    }
}
