package dev.assay.rest.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final List<Integer> read = new ArrayList<>();

    @Test
    void readsFromPlaceToPlaceUntilThereIsNone() {
        assertEquals(List.of(1, 2, 3), upTo(3).collect().asList().await().indefinitely());
        assertEquals(List.of(1, 2, 3), read);
    }

    @Test
    void readsTheOnlyPage() {
        assertEquals(List.of(1), upTo(1).collect().asList().await().indefinitely());
    }

    @Test
    void beginsAnewForEachReader() {
        Multi<Integer> pages = upTo(2);

        pages.collect().asList().await().indefinitely();
        pages.collect().asList().await().indefinitely();

        assertEquals(List.of(1, 2, 1, 2), read);
    }

    private Multi<Integer> upTo(int last) {
        return Pages.from(
                1,
                place -> Uni.createFrom().item(place).invoke(read::add),
                page -> page < last ? Optional.of(page + 1) : Optional.empty());
    }
}
