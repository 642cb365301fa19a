package dev.assay.cli.launcher;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an operator sets for the services in the environment of this command, such as {@code ASSAY_GATEWAY_LIMITS_BURST=5000}. */
final class OperatorSettings {

    private static final List<String> PREFIXES = List.of("ASSAY_", "QUARKUS_");

    /** Read by this command itself, not by the services. */
    private static final Set<String> OF_THE_COMMAND =
            Set.of("ASSAY_HOME", "ASSAY_NO_BUILD", "ASSAY_GATEWAY_PORT", "ASSAY_PROFILE_PORT", "ASSAY_SCORING_PORT");

    private final Map<String, String> settings = new TreeMap<>();

    OperatorSettings(Map<String, String> environment) {
        environment.forEach((name, value) -> {
            if (PREFIXES.stream().anyMatch(name::startsWith) && !OF_THE_COMMAND.contains(name)) {
                settings.put(name, value);
            }
        });
    }

    Map<String, String> all() {
        return settings;
    }

    /** The variables of a service together with these settings. The variables take precedence, since by them the parts find each other. */
    Map<String, String> beside(Map<String, String> variables) {
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(variables);
        return all;
    }

    /** What is set here and was not, or otherwise, or is not set any more; without the values, which can be secret. */
    List<String> changesSince(OperatorSettings before) {
        Set<String> names = new TreeSet<>(settings.keySet());
        names.addAll(before.settings.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(settings.get(name), before.settings.get(name)))
                .map(name -> name + (settings.containsKey(name) ? "" : " (not set any more)"))
                .toList();
    }

    /** Names what is set here and not in the same way there. */
    List<String> missingIn(OperatorSettings others) {
        return settings.keySet().stream()
                .filter(name -> !settings.get(name).equals(others.settings.get(name)))
                .toList();
    }
}
