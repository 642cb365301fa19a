package dev.assay.profile.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.database.Database;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.junit.jupiter.api.Test;

/** Work that neither succeeds nor fails, as where an answer is lost on its way, has all connections of the pool. */
@QuarkusTest
@TestProfile(LostAnswersResourceTest.SoonGivenUp.class)
@WithTestResource(PostgresTestResource.class)
class LostAnswersResourceTest {

    private static final int CONNECTIONS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public static class SoonGivenUp implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("assay.database.session-limit", "1s");
        }
    }

    @Inject
    Database database;

    @Test
    void getsItsConnectionsBack() {
        IntStream.range(0, CONNECTIONS)
                .mapToObj(each -> database.read(LostAnswersResourceTest::neverEnds))
                .map(lost -> lost.subscribeAsCompletionStage())
                .toList()
                .forEach(lost -> assertUnavailable(assertThrows(
                        ProblemException.class,
                        () -> Uni.createFrom().completionStage(lost).await().atMost(PATIENCE))));

        assertEquals(
                1,
                database.read(session -> session.createNativeQuery("select 1", Integer.class)
                                .getSingleResult())
                        .await()
                        .atMost(PATIENCE));
    }

    /** Has its connection before it is lost. */
    private static Uni<Object> neverEnds(StatelessSession session) {
        return session.createNativeQuery("select 1", Object.class)
                .getSingleResult()
                .chain(() -> Uni.createFrom().<Object>emitter(LostAnswersResourceTest::silent));
    }

    private static void silent(UniEmitter<? super Object> nobody) {}

    private static void assertUnavailable(ProblemException told) {
        assertEquals(CommonError.UNAVAILABLE, told.code());
    }
}
