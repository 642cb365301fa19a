package dev.assay.cli.receipt;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.assessment.Receipt;
import dev.assay.engines.Comparison;
import dev.assay.engines.EngineUnavailable;
import dev.assay.engines.Engines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replays a receipt with the engines and rubrics of this machine, and answers as the API does. */
public final class LocalReplay {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Engines engines;
    private final LocalRubrics rubrics;

    public LocalReplay(Engines engines, LocalRubrics rubrics) {
        this.engines = engines;
        this.rubrics = rubrics;
    }

    /** @param profile JSON of the profile that the receipt is claimed to belong to */
    public ObjectNode verify(ReceiptFile.Answer answer, byte[] profile) {
        Receipt receipt = answer.receipt();
        Optional<byte[]> rubric = rubrics.find(receipt.rubricHash());
        if (rubric.isEmpty()) {
            return unavailable("rubric", "No rubric with the hash " + receipt.rubricHash() + " is here.");
        }
        try {
            var replayed = engines.replay(receipt.engineVersion(), rubric.get(), profile, receipt.asOf());
            return verification(answer, Comparison.of(receipt, Optional.empty(), replayed));
        } catch (EngineUnavailable away) {
            return unavailable("engine", away.getMessage());
        }
    }

    private static ObjectNode unavailable(String missing, String sentence) {
        ObjectNode verification = JSON.createObjectNode().put("outcome", "engine-unavailable");
        verification.putArray("explanation").add(sentence);
        verification.put("missing", missing).putArray("compared");
        return verification;
    }

    private static ObjectNode verification(ReceiptFile.Answer answer, Comparison comparison) {
        List<String> explanation = new ArrayList<>(comparison.differences());
        if (!answer.isWhole()) {
            explanation.add("The result beside the receipt is not the one that the receipt names.");
        }
        boolean same = explanation.isEmpty();
        if (same) {
            explanation.add("Engine " + answer.receipt().engineVersion() + " read the profile again by rubric "
                    + answer.receipt().rubricVersion() + ", as of "
                    + answer.receipt().asOf()
                    + ", and came to the same bytes.");
        }
        ObjectNode verification = JSON.createObjectNode().put("outcome", same ? "same" : "different");
        explanation.forEach(verification.putArray("explanation")::add);
        ArrayNode compared = verification.putArray("compared");
        for (Comparison.Part part : comparison.parts()) {
            compared.addObject()
                    .put("part", part.subject().id())
                    .put("recorded", part.recorded())
                    .put("found", part.found())
                    .put("same", part.same());
        }
        return verification;
    }
}
