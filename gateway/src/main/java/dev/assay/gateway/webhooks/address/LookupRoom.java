package dev.assay.gateway.webhooks.address;

import dev.assay.rest.call.InFlight;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.vertx.core.Future;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Limits how many names are resolved at a time. Any more are refused at once. */
final class LookupRoom {

    private final int most;
    private final Function<String, Future<List<InetAddress>>> names;
    private final AtomicInteger open = new AtomicInteger();

    /** One lookup for each name at a time, so that a name that takes forever occupies only one place. */
    private final InFlight<List<InetAddress>> lookups = new InFlight<>(this::begin);

    LookupRoom(int most, Function<String, Future<List<InetAddress>>> names) {
        this.most = most;
        this.names = names;
    }

    /** Fails with the problem to answer if there is no room. */
    Future<List<InetAddress>> of(String host) {
        return lookups.ask(host);
    }

    private Future<List<InetAddress>> begin(String host) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            return Future.failedFuture(full());
        }
        return names.apply(host).onComplete(end -> open.decrementAndGet());
    }

    private static ProblemException full() {
        return new ProblemException(
                        CommonError.UNAVAILABLE, "Too many addresses are being looked up; try again shortly.")
                .withHeader("Retry-After", "5");
    }
}
