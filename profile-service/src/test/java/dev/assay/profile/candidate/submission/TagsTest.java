package dev.assay.profile.candidate.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.problem.InputError;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void takesFiftyOfSixtyFourCharacters() {
        // Given
        List<String> tags = IntStream.range(0, 50)
                .mapToObj(n -> "%02d".formatted(n) + "x".repeat(62))
                .toList();

        // When
        List<InputError> errors = Tags.check(tags);

        // Then
        assertEquals(List.of(), errors);
    }

    @Test
    void refusesOneTooMany() {
        // When
        List<InputError> errors = Tags.check(Collections.nCopies(51, "x"));

        // Then
        assertEquals(List.of("/tags"), errors.stream().map(InputError::pointer).toList());
    }

    @Test
    void namesEachBadTag() {
        // Given
        List<String> tags = Arrays.asList("good", "", null, "x".repeat(65), "line\nbreak", "good");

        // When
        List<InputError> errors = Tags.check(tags);

        // Then
        assertEquals(
                List.of("/tags/1", "/tags/2", "/tags/3", "/tags/4", "/tags/5"),
                errors.stream().map(InputError::pointer).toList());
    }
}
