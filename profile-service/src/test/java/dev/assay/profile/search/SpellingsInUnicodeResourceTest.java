package dev.assay.profile.search;

import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** As where PostgreSQL was set up by hand. */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = PostgresTestResource.LOCALE, value = "C.UTF-8"))
class SpellingsInUnicodeResourceTest extends Spellings {}
