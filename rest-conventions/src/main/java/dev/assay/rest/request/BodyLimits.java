package dev.assay.rest.request;

import java.util.List;
import java.util.regex.Pattern;

/** How many bytes a body may have, by path. */
final class BodyLimits {

    private record Exemption(Pattern path, long bytes) {}

    private final long usual;
    private final List<Exemption> exemptions;

    BodyLimits(RequestConfig config) {
        usual = config.bodyLimit();
        exemptions = config.bodyLimitExemptions().values().stream()
                .map(given -> new Exemption(Pattern.compile(given.path()), given.bytes()))
                .toList();
    }

    long at(String path) {
        for (Exemption exemption : exemptions) {
            if (exemption.path().matcher(path).matches()) {
                return exemption.bytes();
            }
        }
        return usual;
    }
}
