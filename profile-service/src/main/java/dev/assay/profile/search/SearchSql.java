package dev.assay.profile.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements of a search. The planner cannot know how common a word is, so the plan does not depend on its guess: the newest candidates are
 * looked through first, which fills a page of a common word at once; only if they do not fill it, the index is asked for all.
 */
final class SearchSql {

    /** How many of the newest are looked through first. */
    private static final int NEWEST = 1000;

    private final Criteria criteria;

    SearchSql(Criteria criteria) {
        this.criteria = criteria;
    }

    /** Ids below {@code :before}, the newest first, at most {@code :rows}. */
    String page() {
        if (!criteria.hasText()) {
            return "select candidate_id from (" + filtered() + ") found where candidate_id < :before"
                    + " order by candidate_id desc limit :rows";
        }
        return """
                with $asked,
                newest as materialized (
                    select * from candidate_search where candidate_id < :before order by candidate_id desc limit $newest),
                quick as materialized (
                    select candidate_id from newest searched where $conditions order by candidate_id desc limit :rows),
                thorough as materialized (
                    select candidate_id from candidate_search searched
                     where $conditions and candidate_id < :before and (select count(*) from quick) < :rows)
                select candidate_id
                  from (select candidate_id from quick where (select count(*) from quick) = :rows
                        union all select candidate_id from thorough) found
                 order by candidate_id desc
                 limit :rows
                """.replace("$asked", asked())
                .replace("$newest", Integer.toString(NEWEST))
                .replace("$conditions", conditions());
    }

    /**
     * Tags and sources of the matches with their numbers, the most frequent first; and how many matches were counted. "offset 0" keeps each looked up by
     * its key, where a join would pass over all candidates.
     */
    String facets() {
        return """
                with $asked,
                found as materialized (select candidate_id from ($matches) matching limit :cap)
                (select 'tags' as facet, tag as value, count(*) as number
                   from found join candidate_tag using (candidate_id) group by tag order by number desc, value limit :values)
                union all
                (select 'sources', source, count(*) as number
                   from found cross join lateral (select source from candidate where id = candidate_id offset 0) matching
                  where source is not null group by source order by number desc, source limit :values)
                union all
                select 'matches', null, count(*) from found
                """.replace("$asked", asked()).replace("$matches", matches());
    }

    private String matches() {
        return criteria.hasText()
                ? "select candidate_id from candidate_search searched where " + conditions()
                : filtered();
    }

    /** Everybody that the filters let through, in a form that can be read in the order of ids. */
    private String filtered() {
        List<String> filters = filters("candidate");
        // The rows for searches by text and tag do not include merged candidates.
        filters.add("candidate.merged_into is null");
        if (criteria.tags().isEmpty()) {
            return "select id as candidate_id from candidate" + where(filters);
        }
        filters.add("tag = :tag0");
        return "select candidate_id from candidate_tag join candidate on id = candidate_id" + where(filters);
    }

    private String conditions() {
        List<String> all =
                criteria.texts().keySet().stream().map(TextField::condition).collect(Collectors.toList());
        List<String> filters = filters("filtered");
        if (!criteria.tags().isEmpty()) {
            filters.add(hasTag(0, "filtered.id"));
        }
        if (!filters.isEmpty()) {
            filters.add(0, "filtered.id = searched.candidate_id");
            all.add("exists (select 1 from candidate filtered" + where(filters) + ")");
        }
        return String.join(" and ", all);
    }

    /** All but the first tag, which may be a place to read from. */
    private List<String> filters(String candidate) {
        List<String> filters = new ArrayList<>();
        criteria.source().ifPresent(source -> filters.add(candidate + ".source = :source"));
        criteria.dates().keySet().forEach(bound -> filters.add(candidate + "." + bound.condition()));
        for (int i = 1; i < criteria.tags().size(); i++) {
            filters.add(hasTag(i, candidate + ".id"));
        }
        return filters;
    }

    private static String hasTag(int number, String id) {
        return "exists (select 1 from candidate_tag other where other.tag = :tag" + number
                + " and other.candidate_id = " + id + ")";
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String asked() {
        String columns =
                criteria.texts().keySet().stream().map(TextField::column).collect(Collectors.joining(", "));
        return "asked as materialized (select " + (columns.isEmpty() ? "1" : columns) + ")";
    }
}
