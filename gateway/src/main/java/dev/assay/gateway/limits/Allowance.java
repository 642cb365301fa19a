package dev.assay.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.atomic.AtomicInteger;

/** What one caller has left: a bucket of requests that fills again as time goes by, and its requests in the air. */
final class Allowance {

    private final Bucket bucket;
    private final AtomicInteger open = new AtomicInteger();

    Allowance(Bucket bucket) {
        this.bucket = bucket;
    }

    ConsumptionProbe take() {
        return bucket.tryConsumeAndReturnRemaining(1);
    }

    /** @return whether one more may be in the air; if so it has to be {@link #ended} */
    boolean begins(int most) {
        if (open.incrementAndGet() <= most) {
            return true;
        }
        open.decrementAndGet();
        return false;
    }

    void ended() {
        open.decrementAndGet();
    }
}
