package dev.assay.scoring.outage;

import dev.assay.rest.testing.SwitchedPostgres;
import dev.assay.scoring.testing.ScoringTestResource;
import java.util.Map;

/** The database that the test turns on and off, with the service's other configuration. */
public class SwitchedScoringDatabase extends SwitchedPostgres {

    @Override
    public Map<String, String> start() {
        return ScoringTestResource.withFeed(super.start());
    }
}
