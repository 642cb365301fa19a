package dev.assay.cli.launcher;

import dev.assay.cli.output.Failure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The public ports of the services; each has its health and metrics on the port 1000 higher. */
public record Ports(int gateway, int profile, int scoring) {

    private static final int HIGHEST = 64_535;

    public Ports {
        Set<Integer> all = new HashSet<>();
        for (int port : List.of(gateway, profile, scoring)) {
            if (port < 1 || port > HIGHEST) {
                throw new Failure(port + " cannot be a port here: choose one from 1 to " + HIGHEST + ".");
            }
            if (!all.add(port) || !all.add(port + Service.MANAGEMENT_OFFSET)) {
                throw new Failure("the ports " + gateway + ", " + profile + " and " + scoring + ", and those "
                        + Service.MANAGEMENT_OFFSET + " higher for health and metrics, must all differ.");
            }
        }
    }

    int of(Service service) {
        return switch (service) {
            case GATEWAY -> gateway;
            case PROFILE -> profile;
            case SCORING -> scoring;
        };
    }
}
