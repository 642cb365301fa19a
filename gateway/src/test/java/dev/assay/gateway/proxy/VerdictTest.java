package dev.assay.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.assay.rest.call.Breaker;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private final AtomicLong now = new AtomicLong();
    private final Pulse pulse = new Pulse(now::get);
    private final Breaker breaker = new Breaker("profile-service", 1, Duration.ofMinutes(1));

    @Test
    void countsTimeWithoutABeatAsLost() {
        beatsFor(1_000);

        passes(850);

        assertEquals(800, TimeUnit.NANOSECONDS.toMillis(pulse.lost()));
    }

    @Test
    void keepsWhatWasLostBeforeTheLastBeat() {
        passes(850);
        pulse.beat();

        beatsFor(1_000);

        assertEquals(800, TimeUnit.NANOSECONDS.toMillis(pulse.lost()));
    }

    @Test
    void blamesTheServiceForALateAnswer() {
        Verdict verdict = verdict();
        beatsFor(3_000);

        verdict.failed(UpstreamProblem.late());

        assertEquals(true, breaker.isOpen());
    }

    @Test
    void doesNotBlameTheServiceForTheTimeInWhichTheGatewayCouldNotLook() {
        Verdict verdict = verdict();
        beatsFor(1_500);
        passes(1_500);

        verdict.failed(UpstreamProblem.late());

        assertEquals(false, breaker.isOpen());
    }

    @Test
    void blamesTheServiceThatBrokeOffHoweverLateThatIsSeen() {
        Verdict verdict = verdict();
        passes(3_000);

        verdict.failed(new IOException("Connection reset"));

        assertEquals(true, breaker.isOpen());
    }

    @Test
    void tellsAReaderToComeAgainWhereTheGatewayCouldNotLook() {
        Verdict verdict = verdict();
        passes(3_000);

        Throwable told =
                verdict.ofRead(Future.failedFuture(UpstreamProblem.late())).cause();

        assertEquals(CommonError.UNAVAILABLE, ((ProblemException) told).code());
    }

    @Test
    void tellsAReaderOfAServiceThatIsLate() {
        Verdict verdict = verdict();
        beatsFor(3_000);
        ProblemException late = UpstreamProblem.late();

        Throwable told = verdict.ofRead(Future.failedFuture(late)).cause();

        assertSame(late, told);
    }

    @Test
    void tellsAReaderOfAServiceThatIsAwayToComeAgain() {
        Throwable told = verdict()
                .ofRead(Future.failedFuture(UpstreamProblem.unreachable()))
                .cause();

        assertEquals(CommonError.UNAVAILABLE, ((ProblemException) told).code());
        assertEquals("2", ((ProblemException) told).headers().get("Retry-After"));
    }

    @Test
    void doesNotCallAServiceUnreachableWhereTheGatewayCouldNotLook() {
        Verdict verdict = verdict();
        passes(1_000);

        ProblemException told = verdict.ofConnecting(new ConnectTimeoutException("1000 ms"));

        assertEquals(CommonError.UNAVAILABLE, told.code());
    }

    private Verdict verdict() {
        return new Verdict(breaker.enter(true), pulse, now::get);
    }

    private void beatsFor(long millis) {
        for (long passed = 0; passed < millis; passed += Pulse.BEAT.toMillis()) {
            passes(Pulse.BEAT.toMillis());
            pulse.beat();
        }
    }

    private void passes(long millis) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
