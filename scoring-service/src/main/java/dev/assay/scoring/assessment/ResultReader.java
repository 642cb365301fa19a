package dev.assay.scoring.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.scoring.assessment.KeptAssessment.KeptFit;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads stored results, including those of engines that wrote more or less than this one does. */
final class ResultReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Result(int overall, List<DimensionResult> dimensions, List<KeptFit> fits) {}

    private ResultReader() {}

    static KeptAssessment read(StoredAssessment stored) {
        try {
            Result result = JSON.readValue(stored.result(), Result.class);
            return new KeptAssessment(
                    stored.key(),
                    stored.receipt(),
                    stored.assessedAt(),
                    result.overall(),
                    result.dimensions() == null ? List.of() : result.dimensions(),
                    result.fits() == null ? List.of() : result.fits());
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(
                    "The stored result of " + stored.key() + " is not what was written", damaged);
        }
    }
}
