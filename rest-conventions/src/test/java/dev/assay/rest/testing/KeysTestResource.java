package dev.assay.rest.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The keys that a service needs to start, for services without a database. */
public class KeysTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return TestKeys.configuration();
    }

    @Override
    public void stop() {
        // The files are in the system's temporary folder and hold nothing of worth.
    }
}
