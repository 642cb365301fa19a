package dev.assay.profile.imports.writing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.profile.candidate.submission.Content;
import dev.assay.profile.imports.item.Item;
import java.util.List;

/** Many rows as one parameter of a statement: a JSON array, since the session binds no arrays of records. */
final class Rows {

    /** The rows of {@link #candidates} in SQL. */
    static final String AS_CANDIDATES = """
              from json_to_recordset(cast(cast(:rows as text) as json))
                   as given(id uuid, source text, "externalId" text, tags json, profile text, warnings text, hash text)
            """;

    private Rows() {}

    static String candidates(List<Plan.Write> writes) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Plan.Write write : writes) {
            Content content = write.submission().content();
            ObjectNode row = rows.addObject()
                    .put("id", write.candidate().toString())
                    .put("source", write.name().source())
                    .put("externalId", write.name().id())
                    .put("profile", content.profile())
                    .put("warnings", content.warnings())
                    .put("hash", content.hash());
            content.tags().forEach(row.putArray("tags")::add);
        }
        return rows.toString();
    }

    static String items(List<Item> items) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> rows.addObject()
                .put("id", item.candidate().toString())
                .put("line", item.line())
                .put("outcome", item.outcome().name())
                .put("before", item.versionBefore())
                .put("after", item.versionAfter()));
        return rows.toString();
    }
}
