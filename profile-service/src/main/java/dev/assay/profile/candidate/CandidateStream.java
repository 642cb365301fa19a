package dev.assay.profile.candidate;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Every candidate in the order of creation, a page at a time and no faster than the reader takes them. */
@ApplicationScoped
public class CandidateStream {

    private static final int PAGE = 100;

    private final CandidateList list;

    CandidateStream(CandidateList list) {
        this.list = list;
    }

    /** @param tag only those with this tag; null for all */
    public Multi<List<CandidateResponse>> pages(String tag) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(CandidateId.NONE),
                        last -> list.after(last.get(), PAGE, tag).invoke(slice -> advance(last, slice)))
                .whilst(Slice::more)
                .map(slice ->
                        slice.candidates().stream().map(CandidateResponse::from).toList());
    }

    private static void advance(AtomicReference<CandidateId> last, Slice slice) {
        if (!slice.candidates().isEmpty()) {
            last.set(slice.candidates().get(slice.candidates().size() - 1).id());
        }
    }
}
