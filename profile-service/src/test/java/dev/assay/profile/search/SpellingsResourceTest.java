package dev.assay.profile.search;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** As in a cluster, and as the other tests. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SpellingsResourceTest extends Spellings {}
