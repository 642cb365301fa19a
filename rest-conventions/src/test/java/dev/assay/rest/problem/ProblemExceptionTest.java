package dev.assay.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemExceptionTest {

    @Test
    void tellsTheFirstHundredErrors() {
        List<InputError> many = IntStream.range(0, 27_000)
                .mapToObj(i -> new InputError("/" + i, "Nothing is expected here."))
                .toList();

        ProblemException refused = new ProblemException(CommonError.INVALID_INPUT, "Too much.", many);

        assertEquals(many.subList(0, 100), refused.errors());
    }
}
