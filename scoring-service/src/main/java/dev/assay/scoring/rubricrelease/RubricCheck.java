package dev.assay.scoring.rubricrelease;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.rest.json.Pointers;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.assessment.engine.EnginePool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Has the engine read a rubric that a caller sent, off the event loop, and turns its mistakes into errors of the request. */
@ApplicationScoped
class RubricCheck {

    private static final Logger LOG = Logger.getLogger(RubricCheck.class);
    /** A version is part of URLs and of epoch ids. */
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+-]{0,63}");

    private final EnginePool engine;

    RubricCheck(EnginePool engine) {
        this.engine = engine;
    }

    Uni<Rubric> rubric(JsonNode sent) {
        return engine.run(() -> read(sent));
    }

    static Rubric read(JsonNode sent) {
        try {
            Rubric rubric = RubricReader.ofJson(sent.toString().getBytes(StandardCharsets.UTF_8));
            if (rubric.version() == null || !VERSION.matcher(rubric.version()).matches()) {
                throw new InvalidRubric(List.of("rubric.yaml: the version is not like 1.2.0"));
            }
            // Some mistakes show only when the rules are compiled.
            return new Assessor(rubric).rubric();
        } catch (InvalidRubric invalid) {
            throw new ProblemException(
                    ScoringError.INVALID_RUBRIC,
                    "The rubric has mistakes: " + invalid.mistakes().size() + ".",
                    invalid.mistakes().stream()
                            .map(mistake -> new InputError(pointer(mistake, sent), mistake))
                            .toList());
        } catch (RuntimeException unusable) {
            LOG.error("A rubric that no check objects to cannot be compiled", unusable);
            String detail = "The engine cannot compile these rules; the service's log says why, by this request id.";
            throw new ProblemException(ScoringError.INVALID_RUBRIC, detail, List.of(new InputError("", detail)));
        }
    }

    /** Mistakes begin with the file or the rule that they are in; only files are members of the document. */
    private static String pointer(String mistake, JsonNode sent) {
        int colon = mistake.indexOf(": ");
        String place = colon < 0 ? "" : mistake.substring(0, colon);
        return sent.has(place) ? "/" + Pointers.escape(place) : "";
    }
}
