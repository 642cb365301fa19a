package dev.assay.scoring.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.problem.InputError;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskedCandidatesTest {

    @Test
    void tellsAMissingIdFromARepeatedOne() {
        List<UUID> ids = Arrays.asList(null, new UUID(0, 1), null, new UUID(0, 1));

        List<InputError> mistakes = AskedCandidates.check(ids, "/candidates", 1, 10);

        assertEquals(
                List.of(
                        new InputError("/candidates/0", "The id of a candidate is expected here."),
                        new InputError("/candidates/2", "The id of a candidate is expected here."),
                        new InputError("/candidates/3", "This id is already in the list.")),
                mistakes);
    }
}
