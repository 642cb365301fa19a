package dev.assay.faults;

import dev.assay.faults.RowReport.Of;
import dev.assay.rest.testing.KafkaServer;
import dev.assay.system.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The change feed goes over a Kafka broker to replicas of scoring-service; the broker, the group and one of its readers fail. */
@ExtendWith(RowReport.class)
class KafkaFeedIT {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    /** Longer than the session of a reader, 10 s, and the lease of a part, 8 s. */
    private static final Duration PAUSE = Duration.ofSeconds(14);

    private static final int OUTAGES = 2;

    @TempDir
    Path folder;

    private final Random random = Seed.random(Row.F21);
    private KafkaServer broker;
    private Stand stand;
    private SecondReader second;
    private SlowPages pages;

    @Test
    @Of(Row.F21)
    void assessesEverybodyOnceWhateverBecomesOfTheGroup(Findings findings) throws Exception {
        broker = KafkaServer.running();
        stand = new Stand(
                folder.resolve("home"),
                Map.of(
                        "ASSAY_KAFKA_RELAY",
                        "true",
                        "ASSAY_FEED_TRANSPORT",
                        "kafka",
                        "ASSAY_KAFKA_BOOTSTRAP_SERVERS",
                        broker.bootstrapServers()));
        try {
            second = new SecondReader(stand);
            pages = new SlowPages(stand);
            List<String> violations = new ArrayList<>();
            violations.addAll(killTheBroker(findings));
            violations.addAll(rebalanceWithinAPage(findings));
            violations.addAll(pauseAReader(findings));
            findings.holds(violations);
        } finally {
            if (second != null) {
                second.kill();
            }
            stand.stop();
            broker.kill();
        }
    }

    private List<String> killTheBroker(Findings findings) throws Exception {
        Load load = load("f21-broker");
        Eventually.isTrue(
                MINUTE, "somebody is assessed", () -> Freshness.someone(stand).isPresent());
        for (int outage = 0; outage < OUTAGES; outage++) {
            LockSupport.parkNanos((2_000 + random.nextInt(2_000)) * 1_000_000L);
            long begin = System.nanoTime();
            broker.kill();
            LockSupport.parkNanos(Scale.faultyLink().toNanos());
            List<Call> during = load.history().begun(begin, System.nanoTime());
            broker.start();
            findings.figure("writes while the broker was away: %s", answersToWrites(during));
        }
        findings.done(
                "the broker killed %d times for %d s under %d calls a second",
                OUTAGES, Scale.faultyLink().toSeconds(), Scale.callsPerSecond());
        return check(load, "f21-broker", findings);
    }

    private List<String> rebalanceWithinAPage(Findings findings) throws Exception {
        pages.begin();
        Load load = load("f21-group");
        second.join();
        pages.awaitWithin(SecondReader.NAME, MINUTE);
        second.leave();
        findings.figure("parts of a reader that left were taken over %.1f s after its end", second.awaitTakenOver());
        second.join();
        pages.awaitWithin(SecondReader.NAME, MINUTE);
        second.kill();
        findings.figure("those of one that was killed after %.1f s", second.awaitTakenOver());
        pages.end();
        findings.done("a second replica came, and was stopped within a page; came, and was killed within a page");
        return check(load, "f21-group", findings);
    }

    private List<String> pauseAReader(Findings findings) throws Exception {
        pages.begin();
        Load load = load("f21-pause");
        second.join();
        pages.awaitWithin(SecondReader.NAME, MINUTE);
        pause(findings);
        pages.end();
        LockSupport.parkNanos(random.nextInt(3_000) * 1_000_000L);
        pause(findings);
        findings.done(
                "one of two replicas paused for %d s within a page, and again at a random time, and continued",
                PAUSE.toSeconds());
        List<String> violations = check(load, "f21-pause", findings);
        second.awaitShare();
        return violations;
    }

    private void pause(Findings findings) throws Exception {
        second.signal("STOP");
        try {
            long begin = System.nanoTime();
            double after = second.awaitTakenOver();
            findings.figure("parts of a paused reader were taken over after %.1f s", after);
            LockSupport.parkNanos(Math.max(0, PAUSE.toNanos() - (System.nanoTime() - begin)));
        } finally {
            second.signal("CONT");
        }
        second.awaitShare();
    }

    private Load load(String run) {
        return new Load(stand.caller(), run, new Random(random.nextLong()), Scale.callsPerSecond()).start();
    }

    private List<String> check(Load load, String run, Findings findings) throws Exception {
        load.finish();
        Checker checker = new Checker(stand);
        List<String> violations = checker.afterwards(load.history(), run);
        findings.figure("calls: %s", History.answers(load.history().where(call -> true)));
        findings.figure("nobody was behind %.1f s after the last call", checker.caughtUpSeconds());
        return violations;
    }

    private static String answersToWrites(List<Call> calls) {
        return History.answers(calls.stream().filter(Call::writes).toList());
    }
}
