package dev.assay.benchmarks.start;

import java.util.List;
import java.util.Map;

/**
 * A service to be started.
 *
 * @param environment what it is told; the ports are added
 * @param portVariables the variables that it takes its ports from; it is called at the first one
 * @param jar that it is started from
 * @param calls what it is asked; the first is the one that is waited for
 */
record Subject(String name, Map<String, String> environment, List<String> portVariables, String jar, List<Call> calls) {

    /**
     * A call.
     *
     * @param audience of the token that it has, or the key itself where the gateway is called; empty where there is no door
     */
    record Call(String method, String path, String audience, String body) {

        static Call get(String path, String audience) {
            return new Call("GET", path, audience, "");
        }
    }
}
