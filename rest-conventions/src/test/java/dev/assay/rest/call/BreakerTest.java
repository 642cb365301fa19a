package dev.assay.rest.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final IOException BROKEN = new IOException("broken");

    @Test
    void sendsNobodyAfterFailuresInARow() {
        Breaker breaker = new Breaker("profile-service", 3, Duration.ofSeconds(30));
        fail(breaker, 2);
        breaker.enter().answered();
        fail(breaker, 2);
        assertFalse(breaker.isOpen(), "an answer between them");

        fail(breaker, 1);

        ProblemException refused = assertThrows(ProblemException.class, breaker::enter);
        assertEquals(503, refused.code().status());
        assertEquals("30", refused.headers().get("Retry-After"));
        assertTrue(breaker.isOpen());
    }

    @Test
    void countsNothingThatIsNotTheServicesFault() {
        Breaker breaker = new Breaker("profile-service", 3, Duration.ofSeconds(30));

        for (int i = 0; i < 10; i++) {
            breaker.enter().ended();
        }

        assertFalse(breaker.isOpen());
    }

    @Test
    void countsACallOnce() {
        Breaker breaker = new Breaker("profile-service", 3, Duration.ofSeconds(30));
        Breaker.Permit permit = breaker.enter();

        permit.failed(BROKEN);
        permit.failed(BROKEN);
        permit.failed(BROKEN);

        assertFalse(breaker.isOpen());
    }

    @Test
    void sendsOneToFindOut() {
        Breaker breaker = open(Duration.ofMillis(1));

        Breaker.Permit scout = enterWhenItMay(breaker);

        assertThrows(ProblemException.class, breaker::enter, "another beside it");
        scout.answered();
        breaker.enter().answered();
        assertFalse(breaker.isOpen());
    }

    @Test
    void waitsAgainWhenThatOneFails() {
        Breaker breaker = open(Duration.ofMillis(200));

        enterWhenItMay(breaker).failed(BROKEN);

        assertThrows(ProblemException.class, breaker::enter);
    }

    @Test
    void sendsAnotherWhenThatOneFoundNothingOut() {
        Breaker breaker = open(Duration.ofMillis(1));

        enterWhenItMay(breaker).ended();

        breaker.enter().answered();
        assertFalse(breaker.isOpen());
    }

    private static Breaker open(Duration pause) {
        Breaker breaker = new Breaker("profile-service", 1, pause);
        fail(breaker, 1);
        return breaker;
    }

    private static void fail(Breaker breaker, int times) {
        for (int i = 0; i < times; i++) {
            breaker.enter().failed(BROKEN);
        }
    }

    private static Breaker.Permit enterWhenItMay(Breaker breaker) {
        for (int tries = 0; tries < 1_000; tries++) {
            try {
                return breaker.enter();
            } catch (ProblemException notYet) {
                pause();
            }
        }
        throw new AssertionError("nobody was sent again");
    }

    private static void pause() {
        LockSupport.parkNanos(1_000_000);
    }
}
