package dev.assay.profile.candidate.pool;

import dev.assay.profile.candidate.Candidate;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.rest.paging.Pages;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

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
        return Pages.from(CandidateId.NONE, last -> list.after(last, PAGE, tag), CandidateStream::end)
                .map(slice ->
                        slice.candidates().stream().map(CandidateResponse::from).toList());
    }

    private static Optional<CandidateId> end(Slice slice) {
        List<Candidate> page = slice.candidates();
        return slice.more() ? Optional.of(page.get(page.size() - 1).id()) : Optional.empty();
    }
}
