package dev.assay.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.faults.RowReport.Of;
import dev.assay.faults.TcpProxy.Mode;
import dev.assay.system.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service, or something it depends on, is absent or late. */
@ExtendWith({SharedStand.class, RowReport.class})
class AbsentServiceIT {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final String SCORING = "scoring-service";
    private static final int WANTED_TIMES = 5;

    private boolean hasty;

    @Test
    @Of(Row.F5)
    void writesGoOnWithoutScoring(Stand stand, Findings findings) throws Exception {
        // The gateway waits half a minute before it tries again, which is longer than the backlog lasts: it would go
        // unseen.
        gatewayAnew(stand, "-Dassay.gateway.breaker.pause=500ms");
        hasty = true;
        comesBackToABacklog(stand, findings);
    }

    @AfterEach
    void leaveTheGatewayAsItWas(Stand stand) throws Exception {
        if (hasty) {
            gatewayAnew(stand, "");
        }
    }

    private static void gatewayAnew(Stand stand, String options) throws Exception {
        stand.part("gateway").kill();
        stand.up(options);
    }

    private static void comesBackToABacklog(Stand stand, Findings findings) throws Exception {
        Load load = new Load(stand.caller(), "f5", Seed.random(Row.F5), Scale.callsPerSecond()).start();
        Eventually.isTrue(
                MINUTE, "somebody is assessed", () -> Freshness.someone(stand).isPresent());
        String someone = Freshness.someone(stand).orElseThrow();
        stand.part(SCORING).kill();
        long gone = System.nanoTime();
        LockSupport.parkNanos(Scale.absence().toNanos());
        List<Call> during = load.history().begun(gone, System.nanoTime());
        stand.up();
        long back = System.nanoTime();
        Map<String, Long> backlog = Freshness.candidates(stand);
        JsonNode first = stand.caller()
                .get("/api/v1/candidates/" + someone + "/assessment")
                .path("asOfFeed");
        Eventually.isTrue(TEN_MINUTES, "nothing of it waits", () -> Freshness.waiting(stand, backlog) == 0);
        double drained = (System.nanoTime() - back) / 1e9;
        load.finish();

        findings.done(
                "away for %d s and a start, under %d calls a second; the gateway asked again after half a second, not thirty",
                Scale.absence().toSeconds(), Scale.callsPerSecond());
        long written =
                during.stream().filter(call -> call.writes() && call.ok()).count();
        findings.figure(
                "writes meanwhile: %s",
                History.answers(during.stream().filter(Call::writes).toList()));
        List<Call> reads = during.stream().filter(Call::asksForScores).toList();
        findings.figure(
                "reads of scores meanwhile: %s, the longest %s", History.answers(reads), History.longest(reads));
        findings.figure(
                "first answer said: %s changes and %s s behind",
                first.path("pending").asText(), first.path("lagSeconds").asText());
        // Changes that arrive while the backlog drains have to drain with it.
        double times = (back - gone) / 1e9 / drained + 1;
        findings.figure(
                "the backlog of %d changes was gone %.1f s after the start, at %.1f times the rate at which it came",
                written, drained, times);
        if (times < WANTED_TIMES) {
            findings.unmet(
                    "the backlog went at %.1f times the rate at which it came, and not at %d", times, WANTED_TIMES);
        }
        List<String> violations = Checker.answers(during);
        during.stream().filter(call -> call.writes() && call.unknown()).forEach(call -> violations.add("F5: " + call));
        reads.stream()
                .filter(call -> call.status() != 404)
                .filter(call -> call.status() != 503 || !call.retryAfter())
                .forEach(call -> violations.add("F5: " + call));
        assertTrue(first.has("lagSeconds"), first.toString());
        violations.addAll(new Checker(stand).afterwards(load.history(), "f5"));
        findings.holds(violations);
    }

    @Test
    @Of(Row.F8)
    void leavesALateServiceAloneAndTheOthersInPeace(Stand stand, Findings findings) throws Exception {
        double before = received(stand);
        Load load = new Load(stand.caller(), "f8", Seed.random(Row.F8), Scale.callsPerSecond()).start();
        stand.scoring().mode(Mode.LATE);
        long begin = System.nanoTime();
        Eventually.isTrue(
                MINUTE,
                "the service is left alone",
                () -> stand.management("gateway").metric("assay_gateway_breaker_open", SCORING) > 0);
        double opened = (System.nanoTime() - begin) / 1e9;
        LockSupport.parkNanos(Scale.faultyLink().toNanos());
        stand.scoring().mode(Mode.PASS);
        long healed = System.nanoTime();
        load.finish();
        Eventually.isTrue(MINUTE, "it is found again", () -> Probe.servesScores(stand));
        double found = (System.nanoTime() - healed) / 1e9;

        List<Call> all = load.history().where(call -> true);
        List<Call> scores = all.stream().filter(Call::asksForScores).toList();
        List<Call> others = all.stream().filter(call -> !call.asksForScores()).toList();
        double perCall = (received(stand) - before) / scores.size();
        findings.done("scoring-service's answers come 5 s late, under %d calls a second", Scale.callsPerSecond());
        findings.figure("reads of scores: %s, the longest %s", History.answers(scores), History.longest(scores));
        findings.figure("other calls: %s, the longest %s", History.answers(others), History.longest(others));
        findings.figure(
                "left alone after %.1f s, found again %.1f s after it was well; %.2f requests to it for a call",
                opened, found, perCall);
        List<String> violations = Checker.answers(all);
        others.stream()
                .filter(call -> call.status() >= 500 || call.status() == 0)
                .forEach(call -> violations.add("F8: " + call));
        assertTrue(perCall <= 1.1, perCall + " requests for a call");
        violations.addAll(new Checker(stand).afterwards(load.history(), "f8"));
        findings.holds(violations);
    }

    /** Requests of the public API that scoring-service has answered. */
    private static double received(Stand stand) throws Exception {
        return stand.management(SCORING).metric("http_server_requests_seconds_count", "uri=\"/api/v1/");
    }

    @Test
    @Of(Row.F24)
    void waitsForADatabaseThatComesLater(Stand stand, Findings findings) throws Exception {
        Launched scoring = Launched.inPlaceOf(stand.part(SCORING));
        stand.database().mode(Mode.REFUSE);
        try {
            scoring.start(List.of(), Map.of());
            Management management = stand.management(SCORING);
            Eventually.isTrue(MINUTE, "is live", management::live);
            long begin = System.nanoTime();
            LockSupport.parkNanos(Scale.lateDependency().toNanos());
            assertTrue(management.live(), "live");
            assertFalse(management.ready(), "and not ready");
            int status = Probe.status(stand, "/api/v1/rankings?limit=1&jobProfile=platform-mts");
            stand.database().mode(Mode.PASS);
            long there = System.nanoTime();
            Eventually.isTrue(MINUTE, "is ready", management::ready);
            Eventually.isTrue(MINUTE, "serves", () -> Probe.servesScores(stand));

            findings.done("scoring-service started without its database for %d s", (there - begin) / 1_000_000_000L);
            findings.figure(
                    "live, not ready, reads answered %d meanwhile; served %.1f s after the database was there",
                    status, (System.nanoTime() - there) / 1e9);
            assertEquals(503, status);
        } finally {
            scoring.kill();
        }
    }
}
