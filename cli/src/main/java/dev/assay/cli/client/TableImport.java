package dev.assay.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.BulkImport.Job;
import dev.assay.cli.output.Failure;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What happens between the sending of a table and its import: seeing what its columns are taken for, saying it better, and beginning or not. */
public final class TableImport {

    private final ApiClient api;
    private final Job job;

    /** @param job one that waits for its mapping */
    public TableImport(ApiClient api, Job job) {
        this.api = api;
        this.job = job;
    }

    /**
     * The mapping as it is after these corrections, and what the first records become by it, as the API tells of them.
     *
     * @param corrections pointers by headings; an empty pointer leaves the column out
     */
    public JsonNode mapping(Map<String, String> corrections) {
        JsonNode guessed = api.get(path("/mapping")).orFail("read the columns of the table");
        if (corrections.isEmpty()) {
            return guessed;
        }
        ObjectNode mapping = guessed.path("mapping").deepCopy();
        Set<String> unknown = new HashSet<>(corrections.keySet());
        for (JsonNode column : mapping.path("columns")) {
            String heading = column.path("column").asText();
            if (unknown.remove(heading)) {
                correct((ObjectNode) column, corrections.get(heading));
            }
        }
        if (!unknown.isEmpty()) {
            throw new Failure("the table has no column that is called " + String.join(" or ", unknown) + ".");
        }
        byte[] body = mapping.toString().getBytes(StandardCharsets.UTF_8);
        return api.put(path("/mapping"), body).orFail("correct the columns of the table");
    }

    private static void correct(ObjectNode column, String pointer) {
        if (pointer.isEmpty()) {
            column.remove("to");
        } else {
            column.put("to", pointer);
        }
    }

    /** The mapping is right; the job as it is from here on. */
    public Job start() {
        return Job.of(api.post(path("/start")).orFail("begin the import"));
    }

    /** Takes back what was sent. */
    public void cancel() {
        api.post(path("/cancel")).orFail("call the import off");
    }

    private String path(String end) {
        return BulkImport.PATH + "/" + job.id() + end;
    }
}
