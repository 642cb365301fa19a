package dev.assay.cli.launcher;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an operator sets for the services in the environment of this command, such as {@code ASSAY_GATEWAY_LIMITS_BURST=5000}. */
final class OperatorSettings {

    private static final String PREFIX = "ASSAY_";

    /** Read by this command itself, not by the services. */
    private static final Set<String> OF_THE_COMMAND =
            Set.of("ASSAY_HOME", "ASSAY_NO_BUILD", "ASSAY_GATEWAY_PORT", "ASSAY_PROFILE_PORT", "ASSAY_SCORING_PORT");

    private final Map<String, String> settings = new TreeMap<>();

    OperatorSettings(Map<String, String> environment) {
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !OF_THE_COMMAND.contains(name)) {
                settings.put(name, value);
            }
        });
    }

    /** The variables of a service together with these settings. The variables take precedence, since by them the parts find each other. */
    Map<String, String> beside(Map<String, String> variables) {
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(variables);
        return all;
    }
}
