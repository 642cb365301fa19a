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
        breaker.enter(true).answered();
        fail(breaker, 2);
        assertFalse(breaker.isOpen(), "an answer between them");

        fail(breaker, 1);

        ProblemException refused = assertThrows(ProblemException.class, () -> breaker.enter(true));
        assertEquals(503, refused.code().status());
        assertEquals("30", refused.headers().get("Retry-After"));
        assertTrue(breaker.isOpen());
    }

    @Test
    void countsNothingThatIsNotTheServicesFault() {
        Breaker breaker = new Breaker("profile-service", 3, Duration.ofSeconds(30));

        for (int i = 0; i < 10; i++) {
            breaker.enter(true).ended();
        }

        assertFalse(breaker.isOpen());
    }

    @Test
    void countsACallOnce() {
        Breaker breaker = new Breaker("profile-service", 3, Duration.ofSeconds(30));
        Breaker.Permit permit = breaker.enter(true);

        permit.failed(BROKEN);
        permit.failed(BROKEN);
        permit.failed(BROKEN);

        assertFalse(breaker.isOpen());
    }

    @Test
    void sendsOneToFindOut() {
        Breaker breaker = open(Duration.ofSeconds(1));

        Breaker.Permit scout = enterWhenItMay(breaker);

        assertThrows(ProblemException.class, () -> breaker.enter(true), "another beside it");
        scout.answered();
        breaker.enter(true).answered();
        assertFalse(breaker.isOpen());
    }

    @Test
    void sendsNoneToFindOutThatTakesItsTime() {
        Breaker breaker = open(Duration.ofSeconds(1));
        enterWhenItMay(breaker).ended();

        assertThrows(ProblemException.class, () -> breaker.enter(false));

        enterWhenItMay(breaker).answered();
        breaker.enter(false).answered();
    }

    @Test
    void sendsAnotherWhenThatOneDoesNotEnd() {
        Breaker breaker = open(Duration.ofSeconds(1));

        enterWhenItMay(breaker);

        enterWhenItMay(breaker).answered();
        assertFalse(breaker.isOpen());
    }

    @Test
    void waitsAgainWhenThatOneFails() {
        Breaker breaker = open(Duration.ofSeconds(1));

        enterWhenItMay(breaker).failed(BROKEN);

        assertThrows(ProblemException.class, () -> breaker.enter(true));
    }

    @Test
    void sendsAnotherWhenThatOneFoundNothingOut() {
        Breaker breaker = open(Duration.ofSeconds(1));

        enterWhenItMay(breaker).ended();

        enterWhenItMay(breaker).answered();
        assertFalse(breaker.isOpen());
    }

    private static Breaker open(Duration pause) {
        Breaker breaker = new Breaker("profile-service", 1, pause);
        fail(breaker, 1);
        return breaker;
    }

    private static void fail(Breaker breaker, int times) {
        for (int i = 0; i < times; i++) {
            breaker.enter(true).failed(BROKEN);
        }
    }

    private static Breaker.Permit enterWhenItMay(Breaker breaker) {
        for (int tries = 0; tries < 10_000; tries++) {
            try {
                return breaker.enter(true);
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
