package dev.assay.profile.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/**
 * A candidate's latest change.
 *
 * @param profile the candidate's JSON Resume document at this version, already JSON; absent if it was erased or merged
 * @param tags the candidate's tags at this version, a JSON array in alphabetical order; absent if it was erased or merged
 * @param mergedInto the candidate into which it is merged; absent otherwise
 * @param traceParent the call that made the change, as in W3C's header {@code traceparent}; absent if it was not traced
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedItem(
        UUID candidateId,
        long version,
        ChangeKind kind,
        Instant changedAt,
        FeedPosition position,
        @JsonRawValue String profile,
        @JsonRawValue String tags,
        UUID mergedInto,
        String traceParent) {}
