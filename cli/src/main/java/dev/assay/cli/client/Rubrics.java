package dev.assay.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The released rubrics, and what can be done with them. */
public final class Rubrics {

    private static final String PATH = "/api/v1/rubrics";

    private final ApiClient api;

    public Rubrics(ApiClient api) {
        this.api = api;
    }

    public JsonNode list() {
        return api.get(PATH).orFail("list the rubrics");
    }

    /** Releases a rubric, given as its canonical JSON. */
    public JsonNode release(byte[] json) {
        return api.post(PATH, json).orFail("release the rubric");
    }

    public JsonNode progress(String version) {
        return api.get(address(version) + "/progress").orFail("read the progress of rubric " + version);
    }

    /** @param what pause, resume, activate or rollback */
    public JsonNode command(String what, String version) {
        return api.post(address(version) + "/" + what).orFail(what + " rubric " + version);
    }

    /**
     * What the rubric would change.
     *
     * @param against the version to compare with; null for the one in use
     * @param jobProfile the job profile to rank by; null for the default one
     */
    public JsonNode preview(String version, String against, String jobProfile, int limit) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("limit", limit);
        if (against != null) {
            request.put("against", against);
        }
        if (jobProfile != null) {
            request.put("jobProfile", jobProfile);
        }
        return api.post(address(version) + "/preview", request.toString().getBytes(StandardCharsets.UTF_8))
                .orFail("compare rubric " + version);
    }

    private static String address(String version) {
        return PATH + "/" + URLEncoder.encode(version, StandardCharsets.UTF_8);
    }
}
