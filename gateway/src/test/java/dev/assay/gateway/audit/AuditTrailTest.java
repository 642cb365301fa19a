package dev.assay.gateway.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.testing.Until;
import dev.assay.rest.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    /** The database, of which each statement is answered when the test says so. */
    private static final class Table extends AuditEntries {

        private final List<Promise<Void>> statements = new CopyOnWriteArrayList<>();

        Table() {
            super(null);
        }

        @Override
        Future<Void> add(List<AuditEntry> entries) {
            Promise<Void> answer = Promise.promise();
            statements.add(answer);
            return answer.future();
        }
    }

    private static final class Facts extends AuditedFacts {

        Facts() {
            super(null, null);
        }

        @Override
        AuditEntry of(Exchange exchange, int status, MultiMap answer) {
            return new AuditEntry(
                    OffsetDateTime.MIN,
                    "1",
                    "api-key:local",
                    null,
                    "getCandidate",
                    null,
                    status,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final Table table = new Table();
    /** Long enough for what is answered in time, whatever else the machine does. */
    private final AuditTrail trail = new AuditTrail(table, new Facts(), vertx, Duration.ofSeconds(2));

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void writesTheNextEntriesWhenADeadConnectionHoldsTheLast() {
        Future<Void> held = trail.record(null, 200, null);
        Future<Void> next = trail.record(null, 200, null);

        Until.holds(() -> table.statements.size() == 2);
        table.statements.get(1).complete();

        Until.holds(next::succeeded);
        Until.holds(held::failed);
        assertEquals(
                503,
                assertInstanceOf(ProblemException.class, held.cause()).code().status());
    }

    @Test
    void takesNoNoticeOfAStatementThatEndsTooLate() {
        Future<Void> held = trail.record(null, 200, null);
        Future<Void> next = trail.record(null, 200, null);
        Until.holds(() -> table.statements.size() == 2);

        table.statements.get(0).complete();
        Future<Void> afterwards = trail.record(null, 200, null);
        table.statements.get(1).complete();

        Until.holds(() -> held.failed() && next.succeeded() && table.statements.size() == 3);
        table.statements.get(2).complete();
        Until.holds(afterwards::succeeded);
    }
}
