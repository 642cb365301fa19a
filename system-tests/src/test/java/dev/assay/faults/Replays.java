package dev.assay.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.faults.Listing.Entry;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** I5: some assessments, made again from what is stored, are byte for byte the same. */
final class Replays {

    private static final int SOME = 10;
    private static final int FEWEST = 5;
    private static final int TRIES = 10;
    private static final long PAUSE_NANOS = 500_000_000L;

    private Replays() {}

    static List<String> differing(Caller caller, Listing listing) throws Exception {
        List<String> differing = new ArrayList<>();
        List<Integer> unread = new ArrayList<>();
        List<Entry> some = listing.all().limit(SOME).toList();
        for (Entry entry : some) {
            HttpResponse<String> answer = answered(
                    caller,
                    caller.request("/api/v1/candidates/" + entry.id() + "/assessment")
                            .GET());
            if (answer.statusCode() == 200) {
                JsonNode assessment = Caller.JSON.readTree(answer.body());
                String outcome = replay(caller, entry.id(), assessment.path("receipt"));
                if (!outcome.equals("same")) {
                    differing.add(entry + " made again: " + outcome);
                }
            } else {
                // I3 reports whoever is not assessed; here it matters that enough are.
                unread.add(answer.statusCode());
            }
        }
        if (some.size() - unread.size() < FEWEST) {
            differing.add("of " + some.size() + " assessments fewer than " + FEWEST
                    + " could be read to be made again: " + unread);
        }
        return differing;
    }

    private static String replay(Caller caller, String id, JsonNode receipt) throws Exception {
        ObjectNode asked = Caller.JSON.createObjectNode().put("candidateId", id);
        asked.set("receipt", receipt);
        HttpResponse<String> answer =
                answered(caller, Caller.json(caller.request("/api/v1/receipts/verify"), "POST", asked.toString()));
        return answer.statusCode() == 200
                ? Caller.JSON.readTree(answer.body()).path("outcome").asText()
                : answer.statusCode() + " " + answer.body();
    }

    private static HttpResponse<String> answered(Caller caller, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = caller.send(request);
        for (int more = TRIES; answer.statusCode() >= 500 && more > 0; more--) {
            // A replay takes processor time, of which a machine that is catching up has none to spare.
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = caller.send(request);
        }
        return answer;
    }
}
