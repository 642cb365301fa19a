package dev.assay.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.faults.Listing.Entry;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** I5: some assessments, made again from what is stored, are byte for byte the same. */
final class Replays {

    private static final int SOME = 10;
    private static final int TRIES = 10;
    private static final long PAUSE_NANOS = 500_000_000L;

    private Replays() {}

    static List<String> differing(Stand stand, Listing listing) throws Exception {
        List<String> differing = new ArrayList<>();
        for (Entry entry : listing.all().limit(SOME).toList()) {
            HttpResponse<String> answer = stand.caller()
                    .send(stand.caller()
                            .request("/api/v1/candidates/" + entry.id() + "/assessment")
                            .GET());
            if (answer.statusCode() != 200) {
                // Another invariant reports candidates who are not assessed.
                continue;
            }
            JsonNode assessment = Caller.JSON.readTree(answer.body());
            String outcome = replay(stand.caller(), entry.id(), assessment.path("receipt"));
            if (!outcome.equals("same")) {
                differing.add(entry + " made again: " + outcome);
            }
        }
        return differing;
    }

    private static String replay(Caller caller, String id, JsonNode receipt) throws Exception {
        ObjectNode asked = Caller.JSON.createObjectNode().put("candidateId", id);
        asked.set("receipt", receipt);
        HttpResponse<String> answer = verify(caller, asked);
        for (int more = TRIES; answer.statusCode() >= 500 && more > 0; more--) {
            // A replay takes processor time, of which a machine that is catching up has none to spare.
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = verify(caller, asked);
        }
        return answer.statusCode() == 200
                ? Caller.JSON.readTree(answer.body()).path("outcome").asText()
                : answer.statusCode() + " " + answer.body();
    }

    private static HttpResponse<String> verify(Caller caller, ObjectNode asked) throws Exception {
        return caller.send(Caller.json(caller.request("/api/v1/receipts/verify"), "POST", asked.toString()));
    }
}
