package dev.assay.cli.command;

import dev.assay.cli.launcher.Ports;
import picocli.CommandLine.Option;

/** The ports of the three services, from options or the environment. */
final class PortOptions {

    @Option(
            names = "--gateway-port",
            paramLabel = "PORT",
            defaultValue = "${env:ASSAY_GATEWAY_PORT:-8080}",
            description = "The public door (default: ASSAY_GATEWAY_PORT or 8080).")
    private int gateway;

    @Option(
            names = "--profile-port",
            paramLabel = "PORT",
            defaultValue = "${env:ASSAY_PROFILE_PORT:-8081}",
            description = "profile-service (default: ASSAY_PROFILE_PORT or 8081).")
    private int profile;

    @Option(
            names = "--scoring-port",
            paramLabel = "PORT",
            defaultValue = "${env:ASSAY_SCORING_PORT:-8082}",
            description = "scoring-service (default: ASSAY_SCORING_PORT or 8082).")
    private int scoring;

    Ports ports() {
        return new Ports(gateway, profile, scoring);
    }
}
