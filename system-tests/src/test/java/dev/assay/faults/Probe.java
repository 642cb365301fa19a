package dev.assay.faults;

import java.util.ArrayList;
import java.util.List;

/** Single calls that show whether the system serves. */
final class Probe {

    private static final String PROFILES = "/api/v1/candidates?limit=1";
    private static final String SCORES = "/api/v1/rankings?limit=1&jobProfile=platform-mts";

    private Probe() {}

    /** A read of each service that uses its database. */
    static boolean serves(Stand stand) throws Exception {
        return status(stand, PROFILES) == 200 && status(stand, SCORES) == 200;
    }

    static boolean servesProfiles(Stand stand) throws Exception {
        return status(stand, PROFILES) == 200;
    }

    static boolean servesScores(Stand stand) throws Exception {
        return status(stand, SCORES) == 200;
    }

    /** Those of the next calls that do not succeed. */
    static List<String> refused(Stand stand, int calls) throws Exception {
        return refused(stand, calls, List.of(PROFILES, SCORES));
    }

    /** The same for profile-service alone. */
    static List<String> refusedByProfiles(Stand stand, int calls) throws Exception {
        return refused(stand, calls, List.of(PROFILES));
    }

    private static List<String> refused(Stand stand, int calls, List<String> paths) throws Exception {
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            int status = status(stand, paths.get(i % paths.size()));
            if (status != 200) {
                refused.add("call " + i + " of the next " + calls + " was answered " + status);
            }
        }
        return refused;
    }

    static int status(Stand stand, String path) throws Exception {
        return stand.caller().send(stand.caller().request(path).GET()).statusCode();
    }
}
