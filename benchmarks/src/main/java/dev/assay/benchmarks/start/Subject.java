package dev.assay.benchmarks.start;

import java.util.List;
import java.util.Map;

/**
 * A service to be started.
 *
 * @param environment its variables, to which the ports are added
 * @param portVariables the variables that set its ports; calls go to the first port
 * @param jar the jar to start it from
 * @param calls the calls to send; the start lasts until the first is answered
 */
record Subject(String name, Map<String, String> environment, List<String> portVariables, String jar, List<Call> calls) {

    /**
     * A call.
     *
     * @param audience of its token; {@code gateway} to send the API key itself; empty for a service without authorization
     */
    record Call(String method, String path, String audience, String body) {

        static Call get(String path, String audience) {
            return new Call("GET", path, audience, "");
        }
    }
}
