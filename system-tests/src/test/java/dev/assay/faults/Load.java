package dev.assay.faults;

import dev.assay.faults.Call.Kind;
import java.net.http.HttpRequest;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Calls that come at their own times, whether or not the earlier ones are answered (an open model): new candidates by external id and by key, new
 * versions, repetitions of keys, erasures, reads.
 */
final class Load {

    private static final int DRAINED_SECONDS = 25;
    private static final int ENOUGH_SECONDS = 180;

    private final Caller caller;
    private final Random random;
    private final double perSecond;
    private final History history = new History();
    private final Population population;
    private final AtomicInteger open = new AtomicInteger();
    private final Thread clock = new Thread(this::run, "load");
    private volatile boolean stopped;

    /** @param run a word that no other load on the same system uses */
    Load(Caller caller, String run, Random random, double perSecond) {
        this.caller = caller;
        this.random = random;
        this.perSecond = perSecond;
        this.population = new Population(run, new Random(random.nextLong()));
        clock.setDaemon(true);
    }

    Load start() {
        clock.start();
        return this;
    }

    History history() {
        return history;
    }

    /** Goes on until some calls of each kind that is checked have succeeded, on a slow machine for some minutes; then ends, and waits for those under way. */
    void finish() throws InterruptedException {
        await(ENOUGH_SECONDS, () -> history.lacking().isEmpty());
        stopped = true;
        clock.join();
        await(DRAINED_SECONDS, () -> open.get() == 0);
        if (open.get() > 0) {
            throw new AssertionError(open.get() + " calls never ended");
        }
    }

    private static void await(int seconds, BooleanSupplier condition) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000L);
        }
    }

    /** Simultaneous reads of both services, for which a proxy in front of them needs as many connections. */
    void burst(int reads) {
        for (int i = 0; i < reads; i++) {
            read(Kind.READ, "");
            read(Kind.ASSESSMENT, "/assessment");
        }
    }

    private void run() {
        long next = System.nanoTime();
        while (!stopped) {
            next += (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
            LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
            arrive(random.nextInt(100));
        }
    }

    private void arrive(int chance) {
        if (chance < 38) {
            upsert();
        } else if (chance < 60) {
            create();
        } else if (chance < 62) {
            erase();
        } else if (chance < 80) {
            read(Kind.READ, "");
        } else if (chance < 97) {
            read(Kind.ASSESSMENT, "/assessment");
        } else {
            made(caller.call(
                    Kind.RANKING,
                    "",
                    "",
                    caller.request("/api/v1/rankings?limit=20&jobProfile=platform-mts")
                            .GET()));
        }
    }

    private void upsert() {
        Population.Person person = population.free();
        String label = person.nextLabel();
        HttpRequest.Builder request = Caller.json(
                caller.request("/api/v1/candidates/external/faults/" + person.name()), "PUT", population.body(label));
        made(caller.call(Kind.UPSERT, person.name(), label, request))
                .thenAccept(call -> population.wrote(person, call));
    }

    private void create() {
        String key = population.key();
        HttpRequest.Builder request = Caller.json(caller.request("/api/v1/candidates"), "POST", population.body(key))
                .header("Idempotency-Key", key);
        made(caller.call(Kind.CREATE, key, key, request)).thenAccept(call -> population.created(key, call));
    }

    private void erase() {
        population.toErase().ifPresent(person -> {
            HttpRequest.Builder request = caller.request("/api/v1/candidates/" + person.id())
                    .header("If-Match", "\"" + person.version() + "\"")
                    .DELETE();
            made(caller.call(Kind.ERASE, person.name(), person.id(), request));
        });
    }

    private void read(Kind kind, String below) {
        population
                .known()
                .ifPresent(id -> made(caller.call(
                        kind,
                        id,
                        "",
                        caller.request("/api/v1/candidates/" + id + below).GET())));
    }

    private CompletableFuture<Call> made(CompletableFuture<Call> call) {
        open.incrementAndGet();
        return call.thenApply(ended -> {
            history.add(ended);
            open.decrementAndGet();
            return ended;
        });
    }
}
