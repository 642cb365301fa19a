package dev.assay.profile.objectstore;

import dev.assay.database.AgreedTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Deletes objects whose documents are erased, and finds those of transactions that came to nothing. */
final class Cleaning {

    private static final Logger LOG = Logger.getLogger(Cleaning.class);

    private final Bucket bucket;
    private final Leftovers leftovers;
    private final StoreConfig.S3 config;
    private final AgreedTime time;

    Cleaning(Bucket bucket, Leftovers leftovers, StoreConfig.S3 config, Clock clock) {
        this.bucket = bucket;
        this.leftovers = leftovers;
        this.config = config;
        this.time = new AgreedTime(clock);
    }

    /** To be cancelled in the end. */
    List<Cancellable> start() {
        return List.of(every(config.sweepEvery(), this::sweep), every(config.searchEvery(), this::search));
    }

    /** While a round runs, others are skipped: together they would take all connections if the store hangs. */
    private static Cancellable every(Duration period, Supplier<Uni<Void>> round) {
        return Multi.createFrom()
                .ticks()
                .startingAfter(period)
                .every(period)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> round.get()
                        .onFailure()
                        .invoke(away -> LOG.debug("The object store was not cleaned", away))
                        .onFailure()
                        .recoverWithNull())
                .subscribe()
                .with(done -> {});
    }

    private Uni<Void> sweep() {
        return leftovers
                .due()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::settle)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> settle(ObjectKey key) {
        return leftovers.settle(key, bucket::delete).onFailure().recoverWithUni(failure -> {
            LOG.warn("An original of an erased document is still in the object store and is deleted later");
            return leftovers.later(key);
        });
    }

    private Uni<Void> search() {
        AtomicReference<String> last = new AtomicReference<>("");
        Instant young = time.next().minus(config.youngest());
        return Multi.createBy()
                .repeating()
                .uni(() -> bucket.list(last.get(), young)
                        .call(page -> leftovers.addUnknown(page.old()))
                        .invoke(page -> page.last().ifPresent(last::set)))
                .whilst(page -> page.last().isPresent())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
