package dev.assay.rest.paging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Streams a whole list, a page at a time and no faster than its subscriber requests pages. */
public final class Pages {

    private Pages() {}

    /**
     * @param first the place where the list begins
     * @param read reads a page from a place on
     * @param next gives the place after a page; empty for the last page
     */
    public static <S, P> Multi<P> from(S first, Function<S, Uni<P>> read, Function<P, Optional<S>> next) {
        return Multi.createFrom().deferred(() -> {
            AtomicReference<S> place = new AtomicReference<>(first);
            return Multi.createBy()
                    .repeating()
                    .uni(() -> read.apply(place.get())
                            .invoke(page -> next.apply(page).ifPresent(place::set)))
                    .whilst(page -> next.apply(page).isPresent());
        });
    }
}
