package dev.assay.cli.client.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.client.ApiClient;
import dev.assay.cli.client.transfer.BulkImport.Job;
import dev.assay.cli.output.Failure;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The steps between sending a table and importing it: show how its columns are mapped, correct the mapping, and start or cancel. */
public final class TableImport {

    private final ApiClient api;
    private final Job job;

    /** @param job one that waits for its mapping */
    public TableImport(ApiClient api, Job job) {
        this.api = api;
        this.job = job;
    }

    /**
     * The mapping after these corrections, and what it makes of the first records, as the API reports them.
     *
     * @param corrections JSON pointers by column heading; an empty pointer leaves the column out
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

    /** Accepts the mapping and starts the import; returns the job as it then is. */
    public Job start() {
        return Job.of(api.post(path("/start")).orFail("begin the import"));
    }

    /** Cancels the import; nothing of the table is taken. */
    public void cancel() {
        api.post(path("/cancel")).orFail("call the import off");
    }

    private String path(String end) {
        return BulkImport.PATH + "/" + job.id() + end;
    }
}
