package dev.assay.cli.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.cli.home.FreePort;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void givesEachServiceItsOwn() {
        Ports ports = new Ports(8080, 8081, 8082);
        assertEquals(8080, ports.of(Service.GATEWAY));
        assertEquals(8081, ports.of(Service.PROFILE));
        assertEquals(8082, ports.of(Service.SCORING));
    }

    @Test
    void refusesOnePortForTwoServices() {
        assertThrows(Failure.class, () -> new Ports(8080, 8081, 8080));
    }

    @Test
    void refusesAPortThatIsAnothersManagementPort() {
        assertThrows(Failure.class, () -> new Ports(8080, 9080, 8082));
    }

    @Test
    void refusesNumbersThatLeaveNoRoomForTheManagementPort() {
        assertThrows(Failure.class, () -> new Ports(0, 8081, 8082));
        assertThrows(Failure.class, () -> new Ports(64_536, 8081, 8082));
    }

    @Test
    void seesThatAPortIsTaken() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFalse(FreePort.isFree(stranger.getLocalPort()));
        }
    }
}
