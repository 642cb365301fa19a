package dev.assay.profile.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a search asks for, checked. Its text form identifies the search, so that a cursor of another search is refused.
 *
 * @param tags a candidate has all of them
 */
record Criteria(
        SortedMap<TextField, String> texts,
        List<String> tags,
        Optional<String> source,
        SortedMap<DateBound, Instant> dates) {

    Criteria(Map<TextField, String> texts, List<String> tags, String source, Map<DateBound, Instant> dates) {
        this(new TreeMap<>(texts), List.copyOf(tags), Optional.ofNullable(source), new TreeMap<>(dates));
    }

    boolean hasText() {
        return !texts.isEmpty();
    }

    /** Binds the parameters of a statement of {@link SearchSql}. */
    <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
        texts.forEach((field, text) -> query.setParameter(field.parameter(), field.asked(text)));
        source.ifPresent(name -> query.setParameter("source", name));
        dates.forEach((bound, instant) -> query.setParameter(bound.parameter(), instant));
        for (int i = 0; i < tags.size(); i++) {
            query.setParameter("tag" + i, tags.get(i));
        }
        return query;
    }
}
