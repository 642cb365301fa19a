package dev.assay.cli.command.system;

import dev.assay.cli.launcher.LocalSystem;
import dev.assay.cli.launcher.Ports;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The ports of the three services, from options or the environment. */
final class PortOptions {

    private static final String GATEWAY = "--gateway-port";
    private static final String PROFILE = "--profile-port";
    private static final String SCORING = "--scoring-port";

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = GATEWAY,
            paramLabel = "PORT",
            defaultValue = "${env:ASSAY_GATEWAY_PORT:-8080}",
            description = "The public door (default: ASSAY_GATEWAY_PORT or 8080).")
    private int gateway;

    @Option(
            names = PROFILE,
            paramLabel = "PORT",
            defaultValue = "${env:ASSAY_PROFILE_PORT:-8081}",
            description = "profile-service (default: ASSAY_PROFILE_PORT or 8081).")
    private int profile;

    @Option(
            names = SCORING,
            paramLabel = "PORT",
            defaultValue = "${env:ASSAY_SCORING_PORT:-8082}",
            description = "scoring-service (default: ASSAY_SCORING_PORT or 8082).")
    private int scoring;

    Ports ports() {
        return new Ports(gateway, profile, scoring);
    }

    /** Those of the command line, and otherwise those of the last start; the environment and the defaults are for a system that never ran. */
    Ports orLast(LocalSystem system) {
        Ports last = system.lastPorts(ports());
        return new Ports(
                isGiven(GATEWAY) ? gateway : last.gateway(),
                isGiven(PROFILE) ? profile : last.profile(),
                isGiven(SCORING) ? scoring : last.scoring());
    }

    private boolean isGiven(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }
}
