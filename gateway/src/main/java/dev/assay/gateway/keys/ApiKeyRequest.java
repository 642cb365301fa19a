package dev.assay.gateway.keys;

import dev.assay.rest.clock.GivenTime;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Scopes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for a key. */
record ApiKeyRequest(
        @Schema(required = true, maxLength = 100, description = "What or whom it is for")
        String name,

        @Schema(required = true, description = "What it may do: at most what its creator may")
        List<String> scopes,

        @Schema(
                type = SchemaType.STRING,
                format = "date-time",
                description = "When it expires; absent if it is not to expire")
        String expiresAt) {

    private static final int LONGEST_NAME = 100;

    /** @param expiresAt null if it is not to expire */
    record Checked(String name, Set<String> scopes, Instant expiresAt) {}

    /** The validated request; fails with all mistakes at once. */
    Checked checked(Instant now) {
        List<InputError> errors = new ArrayList<>();
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            errors.add(new InputError("/name", "A text of 1 to " + LONGEST_NAME + " characters is expected here."));
        }
        checkScopes(errors);
        Optional<Instant> end = end(now, errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, "The key is not valid; see 'errors'.", errors);
        }
        return new Checked(name.strip(), Set.copyOf(scopes), end.orElse(null));
    }

    private void checkScopes(List<InputError> errors) {
        if (scopes == null || scopes.isEmpty()) {
            errors.add(new InputError("/scopes", "At least one scope is expected here."));
            return;
        }
        for (int i = 0; i < scopes.size(); i++) {
            if (scopes.get(i) == null || !Scopes.ALL.contains(scopes.get(i))) {
                String known = String.join(", ", new TreeSet<>(Scopes.ALL));
                errors.add(new InputError("/scopes/" + i, "One of " + known + " is expected here."));
            }
        }
    }

    private Optional<Instant> end(Instant now, List<InputError> errors) {
        if (expiresAt == null) {
            return Optional.empty();
        }
        Optional<Instant> end = GivenTime.of(expiresAt)
                .map(given -> given.truncatedTo(ChronoUnit.MICROS))
                .filter(given -> given.isAfter(now));
        if (end.isEmpty()) {
            errors.add(new InputError(
                    "/expiresAt", "A time in the future is expected here, such as 2027-11-22T00:00:00Z."));
        }
        return end;
    }
}
