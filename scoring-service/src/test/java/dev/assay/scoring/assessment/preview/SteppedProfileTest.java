package dev.assay.scoring.assessment.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Assessor;
import dev.assay.engine.counterfactual.Counterfactual;
import dev.assay.engine.counterfactual.FieldResult;
import dev.assay.engine.rubric.RubricReader;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SteppedProfileTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 12, 31);

    @Test
    void tellsOfEachSwapAndChangesNothingInTheReport() throws Exception {
        // Given
        var check = new Counterfactual(new Assessor(RubricReader.bundled()));
        ObjectNode profile = (ObjectNode) new ObjectMapper().readTree("""
                {"basics": {"name": "Ondrine Velmark", "summary": "Ms Velmark, born 1985."},
                 "work": [{"name": "Wexcombe Ledgerworks", "position": "Engineer", "startDate": "2021-03",
                 "highlights": ["She wrote our Raft library at Wexcombe Ledgerworks and ran it on 300 shards."]}]}""");
        AtomicInteger steps = new AtomicInteger();

        // When
        var report = check.check(new SteppedProfile(profile, steps::incrementAndGet), AS_OF);

        // Then
        assertEquals(check.check(profile, AS_OF), report);
        assertEquals(report.fields().stream().mapToInt(FieldResult::swaps).sum(), steps.get());
    }
}
